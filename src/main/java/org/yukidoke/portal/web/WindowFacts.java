package org.yukidoke.portal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Tri;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What is known of a window, name by name; a name without a value is unknown, and said to be. */
record WindowFacts(Texts t, WindowWords words, Map<String, String> plans) {

    private static final String FACT = "portal.fact.";

    List<WindowView.Fact> of(Listed<Service> window) {
        Service service = window.content();
        var practical = service.practical();
        var hours = new HoursWords(t);
        var facts = new ArrayList<WindowView.Fact>();
        facts.add(fact("hours", hours.lines(service.hours())));
        service.sites().forEach(site -> facts.add(site(site, hours)));
        facts.add(fact("area", words.area(service.area())));
        facts.add(fact("audience", audience(service.audience())));
        facts.add(fact("wishes", joined(service.wishes(), "directory.wish.")));
        facts.add(fact("operators", String.join(t.of("portal.comma"), service.operators())));
        facts.add(fact("names", String.join(t.of("portal.comma"), service.otherNames())));
        facts.add(fact("cost", cost(service)));
        facts.add(fact("booking", tri("booking", practical.booking())));
        facts.add(fact("documents", Said.text(practical.documents(), t)));
        facts.add(fact("family", tri("family", practical.family())));
        facts.add(fact("anonymous", tri("anonymous", practical.anonymous())));
        facts.add(fact("camera", tri("camera", practical.cameraOff())));
        facts.add(fact("capacity", capacity(service.capacity())));
        facts.add(fact("interpreter", tri("interpreter", practical.interpreter())));
        facts.add(fact("sign", tri("sign", practical.signLanguage())));
        facts.add(fact("accessibility", joined(practical.accessibility(), "directory.accessibility.")));
        return facts;
    }

    private WindowView.Fact fact(String name, String value) {
        return fact(name, value.isBlank() ? List.of() : List.of(value));
    }

    private WindowView.Fact fact(String name, List<String> lines) {
        return new WindowView.Fact(t.of(FACT + name), lines, "");
    }

    private WindowView.Fact site(Service.Site site, HoursWords hours) {
        var place = words.listing().place(site.place());
        var lines = Stream.concat(
                        Stream.of(
                                place.map(found -> Said.name(found.content().title(), t))
                                        .orElse(""),
                                site.words()),
                        hours.lines(site.hours()).stream())
                .filter(line -> !line.isBlank())
                .toList();
        return new WindowView.Fact(
                t.of(FACT + "place"),
                lines,
                place.map(found -> "/places/" + found.key()).orElse(""));
    }

    List<String> audience(Audience audience) {
        var lines = new ArrayList<String>();
        if (!audience.words().isBlank()) {
            lines.add(Said.text(audience.words(), t));
        }
        if (!audience.askers().isEmpty()) {
            lines.add(t.of(
                    "portal.fact.askers",
                    audience.askers().stream()
                            .sorted()
                            .map(asker -> t.of("directory.asker." + asker.key()))
                            .collect(Collectors.joining(t.of("portal.comma")))));
        }
        audience.conditions().stream()
                .filter(dated -> dated.holdsOn(words.listing().day()))
                .map(dated -> dated.loose()
                        ? t.of("portal.fact.loosely", words.fit().words(dated.condition()))
                        : words.fit().words(dated.condition()))
                .forEach(lines::add);
        return lines;
    }

    private List<String> cost(Service service) {
        var practical = service.practical();
        return Stream.of(
                        practical.cost().isBlank() ? "" : t.of("directory.cost." + practical.cost()),
                        Said.text(practical.costWords(), t))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> capacity(Capacity capacity) {
        if (capacity.state() == Capacity.State.UNKNOWN) {
            return List.of();
        }
        String state = t.of("directory.capacity." + capacity.state().key());
        return Stream.of(
                        capacity.on() == null ? state : t.of("portal.fact.as_of", state, Moments.day(capacity.on(), t)),
                        Said.text(capacity.note(), t))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String tri(String name, Tri tri) {
        return tri == Tri.UNKNOWN ? "" : t.of(FACT + name + "." + tri.key());
    }

    private String joined(Collection<String> codes, String prefix) {
        return codes.stream()
                .sorted()
                .map(code -> t.of(prefix + code))
                .collect(Collectors.joining(t.of("portal.comma")));
    }

    /** Where it stands: plans by their lines, pages by their addresses and the day somebody looked. */
    List<WindowView.Source> sources(List<Reference> references, Function<String, String> planPage) {
        return references.stream()
                .map(reference -> reference.plan().isEmpty() ? page(reference) : plan(reference, planPage))
                .toList();
    }

    private WindowView.Source plan(Reference reference, Function<String, String> planPage) {
        return new WindowView.Source(
                plans.getOrDefault(reference.plan(), reference.plan()),
                reference.lines().isBlank() ? "" : t.of("portal.source.lines", reference.lines()),
                plans.containsKey(reference.plan()) ? planPage.apply(reference.plan()) : "",
                reference.checked() == null ? "" : Moments.day(reference.checked(), t));
    }

    private WindowView.Source page(Reference reference) {
        return new WindowView.Source(
                reference.title().isBlank() ? reference.url() : reference.title(),
                "",
                reference.url(),
                reference.checked() == null ? "" : Moments.day(reference.checked(), t));
    }
}
