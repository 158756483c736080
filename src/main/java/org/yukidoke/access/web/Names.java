package org.yukidoke.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Grant;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.access.OrganisationNames.Named;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** Names of organisations and platforms for pages; where no module tells them, the keys speak for themselves. */
@Component
final class Names {

    private final ObjectProvider<OrganisationNames> organisations;
    private final ObjectProvider<PlatformNames> platforms;

    Names(ObjectProvider<OrganisationNames> organisations, ObjectProvider<PlatformNames> platforms) {
        this.organisations = organisations;
        this.platforms = platforms;
    }

    String organisation(String key, Texts t) {
        return name(organisations.stream().flatMap(source -> source.list(t).stream()), key);
    }

    String platform(String key, Texts t) {
        return key.equals(Grant.EVERYWHERE)
                ? t.of("access.everywhere")
                : name(platforms.stream().flatMap(source -> source.list(t).stream()), key);
    }

    /**
     * Every platform a role can be held for, all of them together first.
     *
     * @param held platforms that must be among them: a form that left one out would take the role away unseen
     */
    List<Choice> platforms(Set<String> held, Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(Grant.EVERYWHERE, t.of("access.everywhere")));
        platforms.stream()
                .flatMap(source -> source.list(t).stream())
                .forEach(named -> all.add(new Choice(named.key(), named.name())));
        held.stream()
                .filter(key -> all.stream().noneMatch(choice -> choice.value().equals(key)))
                .sorted()
                .forEach(key -> all.add(new Choice(key, key)));
        return List.copyOf(all);
    }

    /** Every organisation to choose from; empty when it has to be typed. The key held now is always among them. */
    List<Choice> organisations(String held, Texts t) {
        List<Choice> known = organisations.stream()
                .flatMap(source -> source.list(t).stream())
                .map(named -> new Choice(named.key(), withPlatform(named, t)))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        var none = new Choice("", t.of("access.organisation.none"));
        boolean missing = !held.isEmpty()
                && known.stream().noneMatch(choice -> choice.value().equals(held));
        return Stream.of(
                        Stream.of(none),
                        missing ? Stream.of(new Choice(held, held)) : Stream.<Choice>of(),
                        known.stream())
                .flatMap(choices -> choices)
                .toList();
    }

    // Two councils both have a "labour bureau"; the key begins with the council.
    private String withPlatform(Named organisation, Texts t) {
        int dot = organisation.key().indexOf('.');
        return dot < 0
                ? organisation.name()
                : t.of(
                        "access.role.at",
                        organisation.name(),
                        platform(organisation.key().substring(0, dot), t));
    }

    private static String name(Stream<Named> names, String key) {
        return names.filter(named -> named.key().equals(key))
                .map(Named::name)
                .findFirst()
                .orElse(key);
    }
}
