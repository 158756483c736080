package org.yukidoke.dropbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisations;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;

/** BodyNames of bodies and of those who work beside one. */
@Component
final class BodyNames {

    private final Organisations organisations;
    private final Colleagues colleagues;

    BodyNames(Organisations organisations, Colleagues colleagues) {
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(body -> t.pick(body.fullName(), body.nameEn()))
                .orElse(key);
    }

    List<Choice> bodies(List<String> keys, Texts t) {
        return keys.stream().map(key -> new Choice(key, body(key, t))).toList();
    }

    /** Who somebody of the same body is, as far as whoever asks may know. */
    Function<UUID, String> colleagues(Scope scope, Texts t) {
        Map<UUID, String> known = scope.is(Role.COUNSELLOR)
                ? colleagues.counsellors(scope).stream()
                        .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name))
                : Map.of();
        return id -> scope.id().filter(id::equals).isPresent()
                ? t.of("dropbox.me")
                : known.getOrDefault(id, t.of("dropbox.colleague"));
    }
}
