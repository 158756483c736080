package org.yukidoke.assurance;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Tri;
import org.yukidoke.directory.Wording;

/** Windows a prefecture has because a law says so. */
final class GeneralRules {

    static final String SOURCE = "own";

    private GeneralRules() {}

    /** @param types of the windows the council's plan names */
    static List<Found> windows(Region region, Set<String> types, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.texts("unless").stream().noneMatch(types::contains))
                .flatMap(fact -> windows(region, fact))
                .toList();
    }

    private static Stream<Found> windows(Region region, Fact fact) {
        return switch (fact.text("each")) {
            case "city" ->
                region.municipalities().stream()
                        .filter(place -> place.kind() == Municipality.Kind.CITY
                                || place.kind() == Municipality.Kind.DESIGNATED_CITY)
                        .map(place ->
                                window(region, fact, place, Area.of(place.code().digits())));
            case "towns" -> Stream.of(window(region, fact, region.prefecture(), towns(region)));
            default ->
                Stream.of(window(
                        region,
                        fact,
                        region.prefecture(),
                        Area.of(region.prefecture().code().digits())));
        };
    }

    private static Area towns(Region region) {
        return Area.of(region.municipalities().stream()
                .filter(place -> place.kind() == Municipality.Kind.TOWN || place.kind() == Municipality.Kind.VILLAGE)
                .map(place -> place.code().digits())
                .toArray(String[]::new));
    }

    private static Found window(Region region, Fact fact, Municipality place, Area area) {
        UnaryOperator<String> filled = text -> text.replace("{place}", place.name())
                .replace("{kana}", place.kana())
                .replace("{bureauKana}", region.shortKana() + "ロウドウキョク")
                .replace("{bureau}", region.shortName() + "労働局");
        String item =
                region.platform() + "." + fact.text("key") + "." + place.code().digits();
        String operator = filled.apply(fact.text("operator"));
        var content = new Service(
                new Title(
                        filled.apply(fact.text("name")),
                        filled.apply(fact.text("kana")),
                        filled.apply(fact.text("en"))),
                fact.texts("also"),
                fact.text("type"),
                List.of(operator),
                Set.copyOf(fact.texts("wishes")),
                new Wording(fact.text("summary"), fact.text("summaryEn"), fact.text("plain")),
                new Wording(filled.apply(fact.text("details")), filled.apply(fact.text("detailsEn")), ""),
                List.of(),
                List.of(),
                area,
                new Audience(Wording.NONE, askers(fact), List.of()),
                practical(fact.text("cost")),
                Hours.UNKNOWN,
                Capacity.UNKNOWN,
                List.of(),
                Term.OPEN,
                List.of(Reference.page(fact.text("page"), fact.text("url"), fact.day("checked"))));
        return new Found(
                SOURCE, item, item, region.platform(), region.owner(operator), List.of(), content, Origin.IMPORT);
    }

    static Set<Asker> askers(Fact fact) {
        return fact.texts("askers").stream()
                .flatMap(asker -> Asker.find(asker).stream())
                .collect(Collectors.toSet());
    }

    private static Practical practical(String cost) {
        return new Practical(
                cost,
                Wording.NONE,
                Wording.NONE,
                Set.of(),
                Set.of(),
                Tri.UNKNOWN,
                Tri.UNKNOWN,
                Tri.UNKNOWN,
                Tri.UNKNOWN,
                Tri.UNKNOWN,
                Tri.UNKNOWN);
    }
}
