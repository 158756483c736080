package org.yukidoke.access.web;

import java.util.ArrayList;
import java.util.List;
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

    /** Every platform a role can be held for, all of them together first. */
    List<Choice> platforms(Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(Grant.EVERYWHERE, t.of("access.everywhere")));
        platforms.stream()
                .flatMap(source -> source.list(t).stream())
                .forEach(named -> all.add(new Choice(named.key(), named.name())));
        return List.copyOf(all);
    }

    /** Every organisation to choose from; empty when it has to be typed. The key held now is always among them. */
    List<Choice> organisations(String held, Texts t) {
        List<Choice> known = organisations.stream()
                .flatMap(source -> source.list(t).stream())
                .map(named -> new Choice(named.key(), named.name()))
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

    private static String name(Stream<Named> names, String key) {
        return names.filter(named -> named.key().equals(key))
                .map(Named::name)
                .findFirst()
                .orElse(key);
    }
}
