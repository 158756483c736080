package org.yukidoke.opendata.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Gazetteer;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.AreaCode;

/**
 * What entries are told with: the bodies and places they name.
 *
 * @param unknown what a body is called that nobody has named
 */
record HsdsWorld(Listing listing, List<Organisation> organisations, Gazetteer gazetteer, String unknown) {

    LocalDate day() {
        return listing.day();
    }

    /** Who runs a window: the first operator it names, else the body that keeps the entry, else nobody known. */
    HsdsOrganizationJson organization(Listing.Listed<Service> listed) {
        String platform = listed.entry().platform();
        return listed.content().operators().stream()
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> called(platform, name).map(HsdsWorld::told).orElseGet(() -> named(platform, name)))
                .or(() -> keyed(listed.entry().owner()).map(HsdsWorld::told))
                .orElseGet(() -> named("", unknown));
    }

    private Optional<Organisation> called(String platform, String name) {
        return organisations.stream()
                .filter(body -> body.platform().equals(platform))
                .filter(body -> body.name().equals(name) || body.officialName().equals(name))
                .findFirst();
    }

    /** The body behind a key. */
    Optional<Organisation> keyed(String key) {
        return organisations.stream().filter(body -> body.key().equals(key)).findFirst();
    }

    private static HsdsOrganizationJson told(Organisation body) {
        return new HsdsOrganizationJson(
                HsdsIds.of("organization", body.key()),
                body.fullName(),
                body.fullName().equals(body.name()) ? "" : body.name(),
                body.fullName(),
                body.key(),
                body.nameEn(),
                List.of());
    }

    private static HsdsOrganizationJson named(String platform, String name) {
        return new HsdsOrganizationJson(
                HsdsIds.of("organization-called", platform, name), name, "", name, "", "", List.of());
    }

    /** The place a code stands for on the day; empty for a code nobody knows. */
    Optional<Municipality> municipality(String code) {
        return AreaCode.find(code).flatMap(found -> gazetteer.now(found, day()));
    }

    /** The codes of an area, in their order. */
    static Stream<String> codes(Area area) {
        return area.codes().stream().sorted();
    }
}
