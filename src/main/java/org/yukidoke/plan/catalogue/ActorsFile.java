package org.yukidoke.plan.catalogue;

import java.util.Set;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Ids;

/** Reads {@code organisations.yaml}, {@code programmes.yaml} and {@code procedures.yaml}. */
final class ActorsFile {

    private static final Set<String> ORGANISATIONS = Set.of(
            "labour_bureau",
            "national_bureau",
            "prefecture",
            "prefecture_department",
            "city",
            "municipalities",
            "economic",
            "labour_union",
            "employment_council",
            "support_body",
            "public_corporation",
            "welfare_council",
            "platform",
            "hello_work",
            "group",
            "other");
    private static final Set<String> EXPANDS = Set.of("per_row", "unlisted");
    private static final Set<String> PROGRAMMES =
            Set.of("programme", "subsidy", "training", "exam", "loan", "campaign");
    private static final Set<String> SERVICES = Set.of(
            "hello_work",
            "corner",
            "centre",
            "station",
            "single_parent",
            "women",
            "welfare",
            "hikikomori",
            "employer_desk",
            "other");
    private static final Set<String> PROCEDURES = Set.of(
            "progress",
            "reporting",
            "publication",
            "review",
            "amendment",
            "consultation",
            "local_platform",
            "good_practice",
            "budget_caveat",
            "annex");

    private ActorsFile() {}

    static Actors read(Entry organisations, Entry programmes, Entry procedures, Ids ids) {
        var actors = new Actors(
                organisations.listOf("organisations", entry -> organisation(entry, ids)),
                organisations.listOf("aliases", entry -> alias(entry, ids)),
                programmes.listOf("programmes", entry -> programme(entry, ids)),
                programmes.listOf("services", entry -> service(entry, ids)),
                programmes.list("schemes", entry -> scheme(entry, ids)),
                programmes.list("grantProjects", entry -> project(entry, ids)),
                procedures.listOf("procedures", entry -> procedure(entry, ids)));
        organisations.close();
        programmes.close();
        procedures.close();
        return actors;
    }

    private static Actors.Organisation organisation(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.Organisation(
                ids.organisation(key),
                key,
                entry.name("name"),
                entry.textIfAny("officialName"),
                entry.word("kind", ORGANISATIONS),
                entry.textIfAny("parent"),
                entry.flag("isOwner"),
                entry.list("variants", ActorsFile::variant),
                entry.source());
    }

    private static Actors.Variant variant(Entry entry) {
        return new Actors.Variant(entry.text("name"), entry.linesIfAny("source"), entry.textIfAny("why"));
    }

    private static Actors.Alias alias(Entry entry, Ids ids) {
        var name = entry.name("name");
        return new Actors.Alias(
                ids.alias(name.ja()),
                name,
                "per_row".equals(entry.word("expands", EXPANDS)),
                entry.list("rows", row -> new Actors.Row(row.texts("members"), row.lines("at"), row.texts("measures"))),
                entry.source());
    }

    private static Actors.Programme programme(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.Programme(
                ids.programme(key),
                key,
                entry.name("name"),
                entry.word("kind", PROGRAMMES),
                entry.texts("operators"),
                entry.textIfAny("gist"),
                entry.list("variants", ActorsFile::variant),
                entry.source());
    }

    private static Actors.Window service(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.Window(
                ids.service(key),
                key,
                entry.name("name"),
                entry.word("kind", SERVICES),
                entry.texts("operators"),
                entry.texts("sites"),
                entry.textIfAny("place"),
                entry.whole("ageFrom"),
                entry.whole("ageTo"),
                entry.texts("channels"),
                entry.texts("audience"),
                entry.texts("targetGroups"),
                entry.textIfAny("gist"),
                entry.textIfAny("formerName"),
                entry.texts("notes"),
                entry.source());
    }

    private static Actors.Scheme scheme(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.Scheme(
                ids.scheme(key), key, entry.name("name"), entry.textIfAny("authority"), entry.source());
    }

    private static Actors.GrantProject project(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.GrantProject(
                ids.grantProject(key),
                key,
                entry.textIfAny("no"),
                entry.text("scheme"),
                entry.text("implementer"),
                entry.name("name"),
                entry.textIfAny("gist"),
                entry.date("from"),
                entry.date("to"),
                entry.textIfAny("periodText"),
                entry.date("asOf"),
                entry.flag("inAnnex"),
                entry.texts("kpis"),
                entry.texts("measures"),
                entry.texts("notes"),
                entry.source());
    }

    private static Actors.Procedure procedure(Entry entry, Ids ids) {
        String key = entry.text("key");
        return new Actors.Procedure(
                ids.procedure(key),
                key,
                entry.word("kind", PROCEDURES),
                entry.name("title"),
                entry.textIfAny("gist"),
                entry.texts("actors"),
                entry.textIfAny("trigger"),
                entry.texts("steps"),
                entry.textIfAny("outcome"),
                entry.source());
    }
}
