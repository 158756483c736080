package org.yukidoke.assurance;

import java.util.List;
import java.util.Optional;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisation;
import org.yukidoke.plan.Plan;

/**
 * A council with what the program knows of its prefecture.
 *
 * @param editions of its plan, the newest last
 * @param municipalities of the prefecture
 * @param bodies that take part in the council
 */
record Region(
        List<Plan> editions, Municipality prefecture, List<Municipality> municipalities, List<Organisation> bodies) {

    Region {
        editions = List.copyOf(editions);
        municipalities = List.copyOf(municipalities);
        bodies = List.copyOf(bodies);
    }

    Plan newest() {
        return editions.getLast();
    }

    String platform() {
        return newest().platform().key();
    }

    /** 埼玉 of 埼玉県: labour bureaus are called so. */
    String shortName() {
        return prefecture.name().replaceFirst("[都府県]$", "");
    }

    String shortKana() {
        return prefecture.kana().replaceFirst("(ケン|フ|ト)$", "");
    }

    Optional<Municipality> municipality(String name) {
        return municipalities.stream()
                .filter(place -> place.name().equals(name))
                .findFirst();
    }

    /** The key of a body of the council by a name it is known by; blank for none, and for a word such as 市町村. */
    String owner(String name) {
        return bodies.stream()
                .filter(body -> body.name().equals(name) || fullName(body).equals(name))
                .filter(body ->
                        !body.kind().equals("municipalities") && !body.kind().equals("group"))
                .map(Organisation::key)
                .findFirst()
                .orElse("");
    }

    /** What a reader outside the council knows a body by: a plan says 県 and 労働局. */
    String known(String name) {
        return bodies.stream()
                .filter(body -> body.name().equals(name))
                .map(this::fullName)
                .findFirst()
                .orElse(name);
    }

    private String fullName(Organisation body) {
        return switch (body.kind()) {
            case "prefecture" -> prefecture.name();
            case "labour_bureau" -> body.officialName().isEmpty() ? shortName() + "労働局" : body.officialName();
            default -> body.fullName();
        };
    }
}
