package org.yukidoke.opendata.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Organisations;
import org.yukidoke.directory.Service;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;

/** The public directory as it is now, ready to be told as HSDS. */
@Component
class HsdsDirectory {

    private final Directory directory;
    private final Organisations organisations;
    private final Municipalities municipalities;
    private final HsdsTaxonomies taxonomies;
    private final Texts ja;

    HsdsDirectory(
            Directory directory,
            Organisations organisations,
            Municipalities municipalities,
            HsdsTaxonomies taxonomies,
            Languages languages) {
        this.directory = directory;
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.taxonomies = taxonomies;
        this.ja = languages.texts("ja");
    }

    @Transactional(readOnly = true)
    HsdsTelling now() {
        var world = new HsdsWorld(
                directory.published(),
                organisations.list(),
                municipalities.gazetteer(),
                ja.of("directory.tri.unknown"));
        return new HsdsTelling(world, taxonomies, ja);
    }

    /** The windows for which all that was asked holds. */
    List<Listing.Listed<Service>> asked(HsdsTelling now, HsdsAsked asked) {
        var words = asked.words();
        var organization = asked.text("organization_id");
        var since = asked.moment("modified_after");
        return narrowed(now, asked).stream()
                .filter(listed -> words.isEmpty() || HsdsAsked.mentions(words, texts(listed.content())))
                .filter(listed -> organization
                        .map(id -> now.world().organization(listed).id().equals(id))
                        .orElse(true))
                .filter(listed -> since.map(
                                moment -> !listed.entry().changedAt().isBefore(moment))
                        .orElse(true))
                .toList();
    }

    /** The windows of a taxonomy or of one of its words, if somebody asked for one. */
    List<Listing.Listed<Service>> narrowed(HsdsTelling now, HsdsAsked asked) {
        var term = asked.text("taxonomy_term_id");
        var taxonomy = asked.text("taxonomy_id");
        var all = now.world().listing().services();
        if (term.isEmpty() && taxonomy.isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(listed -> HsdsAttributes.of(listed.content(), listed.key(), taxonomies).stream()
                        .map(HsdsTerms.HsdsAttributeJson::taxonomyTerm)
                        .anyMatch(held -> held.id().equals(term.orElse(held.id()))
                                && held.taxonomyId().equals(taxonomy.orElse(held.taxonomyId()))))
                .toList();
    }

    private static Stream<String> texts(Service service) {
        return Stream.concat(
                Stream.of(
                        service.title().ja(),
                        service.title().kana(),
                        service.title().en(),
                        service.summary().ja(),
                        service.details().ja(),
                        service.audience().words().ja()),
                Stream.concat(service.otherNames().stream(), service.operators().stream()));
    }
}
