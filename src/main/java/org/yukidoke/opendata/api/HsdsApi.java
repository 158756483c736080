package org.yukidoke.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.access.Origins;
import org.yukidoke.api.Answers;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.Absent;
import org.yukidoke.web.Languages;

/** Tells the directory as HSDS 3.1. */
@RestController
final class HsdsApi {

    private final HsdsDirectory directory;
    private final HsdsTaxonomies taxonomies;
    private final Answers answers;
    private final Origins origins;
    private final Languages languages;

    HsdsApi(HsdsDirectory directory, HsdsTaxonomies taxonomies, Answers answers, Origins origins, Languages languages) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.answers = answers;
        this.origins = origins;
        this.languages = languages;
    }

    @GetMapping({HsdsRoutes.BASE, HsdsRoutes.BASE + "/"})
    ResponseEntity<?> about(HttpServletRequest request) {
        String origin = origins.of(request).value();
        return answers.json(new HsdsPages.HsdsAboutJson(
                HsdsRoutes.VERSION,
                origin + "/developers#HsdsService",
                origin + "/openapi.json",
                languages.texts("ja").of("opendata.hsds.about")));
    }

    @GetMapping(HsdsRoutes.SERVICES)
    ResponseEntity<?> services(HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        var now = directory.now();
        boolean full = asked.yes(HsdsAsked.FULL);
        var part = asked.part(directory.asked(now, asked));
        return answered(
                request,
                asked,
                () -> new HsdsPages.HsdsServicePageJson(
                        part.head(),
                        part.contents().stream()
                                .map(full ? now::full : now::brief)
                                .toList()));
    }

    @GetMapping(HsdsRoutes.SERVICES + "/{id}")
    ResponseEntity<?> service(@PathVariable String id) {
        var now = directory.now();
        return answers.json(now.full(listed(now, id)));
    }

    @GetMapping(HsdsRoutes.ORGANIZATIONS)
    ResponseEntity<?> organizations(HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        var now = directory.now();
        boolean full = asked.yes(HsdsAsked.FULL);
        var words = asked.words();
        var all = organizations(now, directory.narrowed(now, asked)).entrySet().stream()
                .filter(body -> HsdsAsked.mentions(
                        words,
                        Stream.of(
                                body.getKey().name(),
                                body.getKey().alternateName(),
                                body.getKey().nameEn())))
                .toList();
        var part = asked.part(all);
        return answered(
                request,
                asked,
                () -> new HsdsPages.HsdsOrganizationPageJson(
                        part.head(),
                        part.contents().stream()
                                .map(body -> full ? with(body, now::inside) : body.getKey())
                                .toList()));
    }

    @GetMapping(HsdsRoutes.ORGANIZATIONS + "/{id}")
    ResponseEntity<?> organization(@PathVariable String id, HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        boolean full = asked.yes("full_service");
        var now = directory.now();
        var found = organizations(now, now.world().listing().services()).entrySet().stream()
                .filter(body -> body.getKey().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("organization", id));
        return answered(request, asked, () -> with(found, full ? now::full : now::inside));
    }

    @GetMapping(HsdsRoutes.PAIRS)
    ResponseEntity<?> pairs(HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        var now = directory.now();
        boolean full = asked.yes(HsdsAsked.FULL);
        var part = asked.part(
                directory.asked(now, asked).stream().flatMap(now::pairs).toList());
        return answered(
                request,
                asked,
                () -> new HsdsPages.HsdsServiceAtLocationPageJson(
                        part.head(),
                        full
                                ? part.contents()
                                : part.contents().stream()
                                        .map(HsdsServiceAtLocationJson::alone)
                                        .toList()));
    }

    @GetMapping(HsdsRoutes.PAIRS + "/{id}")
    ResponseEntity<?> pair(@PathVariable String id) {
        var now = directory.now();
        return answers.json(now.world().listing().services().stream()
                .flatMap(listed -> now.pairs(listed)
                        .filter(pair -> pair.id().equals(id))
                        .map(pair -> pair.with(now.brief(listed))))
                .findFirst()
                .orElseThrow(() -> new Absent("service_at_location", id)));
    }

    @GetMapping(HsdsRoutes.TAXONOMIES)
    ResponseEntity<?> taxonomies(HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        var words = asked.words();
        var part = asked.part(taxonomies.list().stream()
                .filter(list -> HsdsAsked.mentions(words, Stream.of(list.name(), list.nameEn())))
                .toList());
        return answered(request, asked, () -> new HsdsPages.HsdsTaxonomyPageJson(part.head(), part.contents()));
    }

    @GetMapping(HsdsRoutes.TAXONOMIES + "/{id}")
    ResponseEntity<?> taxonomy(@PathVariable String id) {
        return answers.json(taxonomies.list().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("taxonomy", id)));
    }

    @GetMapping(HsdsRoutes.TERMS)
    ResponseEntity<?> terms(HttpServletRequest request) {
        var asked = new HsdsAsked(request);
        var words = asked.words();
        var taxonomy = asked.text("taxonomy_id");
        var part = asked.part(taxonomies
                .terms()
                .filter(term -> term.taxonomyId().equals(taxonomy.orElse(term.taxonomyId())))
                .filter(term -> HsdsAsked.mentions(words, Stream.of(term.name(), term.nameEn(), term.code())))
                .toList());
        return answered(request, asked, () -> new HsdsPages.HsdsTaxonomyTermPageJson(part.head(), part.contents()));
    }

    @GetMapping(HsdsRoutes.TERMS + "/{id}")
    ResponseEntity<?> term(@PathVariable String id) {
        return answers.json(taxonomies
                .terms()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("taxonomy_term", id)));
    }

    @GetMapping(HsdsRoutes.PACKAGE)
    ResponseEntity<?> everything() {
        var now = directory.now();
        return answers.file(
                MediaType.parseMediaType("application/zip"),
                "hsds.zip",
                HsdsPackage.of(now.world().listing().services().stream().map(now::full), taxonomies));
    }

    private ResponseEntity<?> answered(HttpServletRequest request, HsdsAsked asked, Supplier<Object> answer) {
        return asked.errors().isEmpty() ? answers.json(answer.get()) : answers.invalid(request, asked.errors());
    }

    private static Listing.Listed<Service> listed(HsdsTelling now, String id) {
        return now.world().listing().services().stream()
                .filter(listed -> listed.entry().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("service", id));
    }

    private static Map<HsdsOrganizationJson, List<Listing.Listed<Service>>> organizations(
            HsdsTelling now, List<Listing.Listed<Service>> listed) {
        var bodies = new LinkedHashMap<HsdsOrganizationJson, List<Listing.Listed<Service>>>();
        listed.forEach(
                each -> bodies.computeIfAbsent(now.world().organization(each), fresh -> new java.util.ArrayList<>())
                        .add(each));
        return bodies;
    }

    private static HsdsOrganizationJson with(
            Map.Entry<HsdsOrganizationJson, List<Listing.Listed<Service>>> body,
            Function<Listing.Listed<Service>, HsdsServiceJson> told) {
        return body.getKey().with(body.getValue().stream().map(told).toList());
    }
}
