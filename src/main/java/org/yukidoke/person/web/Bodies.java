package org.yukidoke.person.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.person.Recipients;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** Names of bodies, and the bodies something may be shared with. */
@Component
final class Bodies {

    private final Organisations organisations;
    private final Plans plans;

    Bodies(Organisations organisations, Plans plans) {
        this.organisations = organisations;
        this.plans = plans;
    }

    static String platform(String body) {
        int dot = body.indexOf('.');
        return dot < 0 ? body : body.substring(0, dot);
    }

    String name(String key, Texts t) {
        return organisations.find(key).map(body -> name(body, t)).orElse(key);
    }

    private static String name(Organisation body, Texts t) {
        return t.pick(body.name(), body.nameEn());
    }

    /** The bodies of the same council, without the one itself. */
    List<Choice> others(String body, Texts t) {
        return organisations.list(platform(body)).stream()
                .filter(other -> !other.key().equals(body))
                .map(other -> new Choice(other.key(), name(other, t)))
                .toList();
    }

    /** All bodies of a council. */
    List<Choice> all(String platform, Texts t) {
        return organisations.list(platform).stream()
                .map(body -> new Choice(body.key(), name(body, t)))
                .toList();
    }

    /** Every council that has bodies. */
    List<Choice> councils(Texts t) {
        return organisations.list().stream()
                .map(Organisation::platform)
                .distinct()
                .map(key -> new Choice(key, council(key, t)))
                .toList();
    }

    /** The name of a body's council. */
    String council(String body, Texts t) {
        String key = platform(body);
        return plans.list().stream()
                .filter(plan -> plan.platform().key().equals(key))
                .findFirst()
                .map(plan -> t.pick(
                        plan.platform().called().name().ja(),
                        plan.platform().called().name().en()))
                .orElse(key);
    }

    /** Every body to choose from, with its council: two councils both have a labour bureau. */
    List<Choice> choices(Texts t) {
        var councils = councils(t).stream().collect(Collectors.toMap(Choice::value, Choice::text));
        return Stream.concat(
                        Stream.of(new Choice("", t.of("personpage.choose"))),
                        organisations.list().stream()
                                .map(body -> new Choice(
                                        body.key(),
                                        t.of(
                                                "personpage.body.of",
                                                name(body, t),
                                                councils.getOrDefault(body.platform(), "")))))
                .toList();
    }

    /** Every body there is, council by council. */
    List<Organisation> every() {
        return organisations.list();
    }

    /** The kinds of bodies there are in the council of a body. */
    List<Choice> kinds(String body, Texts t) {
        return organisations.list(platform(body)).stream()
                .map(Organisation::kind)
                .filter(kind -> t.has(word(kind)))
                .distinct()
                .sorted()
                .map(kind -> new Choice(kind, t.of(word(kind))))
                .toList();
    }

    /** Recipients one by one, in words. */
    List<String> names(Recipients recipients, Texts t) {
        return Stream.concat(
                        recipients.organisations().stream().map(key -> name(key, t)),
                        recipients.categories().stream()
                                .map(kind ->
                                        t.of("personpage.recipients.all", t.has(word(kind)) ? t.of(word(kind)) : kind)))
                .toList();
    }

    private static String word(String kind) {
        return "personpage.category." + kind;
    }
}
