package org.yukidoke.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** At which address browsers reach the program: the one that was set, else the one this request came to. */
@Component
public final class Origins {

    private final AccessSettings settings;

    Origins(AccessSettings settings) {
        this.settings = settings;
    }

    /**
     * An address without a path.
     *
     * @param value such as {@code https://yukidoke.example.jp}
     */
    public record Origin(String value) {

        /** The host alone, to which passkeys belong. */
        String host() {
            return URI.create(value).getHost();
        }
    }

    /**
     * The address for this request. Taking it from the request is safe for passkeys: the browser says for which host it
     * signs, and a device signs only for the host a passkey was made at.
     */
    public Origin of(HttpServletRequest request) {
        return known().orElseGet(() -> new Origin(ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build()
                .toUriString()));
    }

    /** The address that was set; empty when none was, so that no letter can name one. */
    public Optional<Origin> known() {
        return Optional.of(settings.origin().strip().replaceFirst("/+$", ""))
                .filter(set -> !set.isEmpty())
                .map(Origin::new);
    }
}
