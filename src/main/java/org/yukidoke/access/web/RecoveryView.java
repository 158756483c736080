package org.yukidoke.access.web;

import java.util.List;

/**
 * One-time codes, shown once.
 *
 * @param first whether an authenticator app was added just now
 */
public record RecoveryView(List<String> codes, boolean first) {
    public RecoveryView {
        codes = List.copyOf(codes);
    }
}
