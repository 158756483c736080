package org.yukidoke.workflow.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.access.OrganisationNames.Named;
import org.yukidoke.access.PlatformNames;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** CouncilNames and bodies by name. */
@Component
final class CouncilNames {

    private final ObjectProvider<PlatformNames> platforms;
    private final ObjectProvider<OrganisationNames> organisations;

    CouncilNames(ObjectProvider<PlatformNames> platforms, ObjectProvider<OrganisationNames> organisations) {
        this.platforms = platforms;
        this.organisations = organisations;
    }

    /** The councils whose secretariat somebody is. */
    List<Named> kept(Scope scope, Texts t) {
        return platforms.stream()
                .flatMap(source -> source.list(t).stream())
                .filter(council -> scope.is(Role.SECRETARIAT, council.key()))
                .toList();
    }

    String name(String platform, Texts t) {
        return platforms.stream()
                .flatMap(source -> source.list(t).stream())
                .filter(council -> council.key().equals(platform))
                .map(Named::name)
                .findFirst()
                .orElse(platform);
    }

    /** Names of bodies; the key itself for one that is not there. */
    Function<String, String> bodies(Texts t) {
        Map<String, String> names = organisations.stream()
                .flatMap(source -> source.list(t).stream())
                .collect(Collectors.toMap(Named::key, Named::name, (one, other) -> one));
        return key -> names.getOrDefault(key, key);
    }
}
