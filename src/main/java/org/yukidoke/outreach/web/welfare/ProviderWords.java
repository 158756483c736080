package org.yukidoke.outreach.web.welfare;

import java.util.Locale;
import org.yukidoke.outreach.welfare.Provider;

/** How a place stands, as keys of words and signs. */
final class ProviderWords {

    private ProviderWords() {}

    static String text(Provider.State state) {
        return "welfare.provider." + state.name().toLowerCase(Locale.ROOT);
    }

    static String tone(Provider.State state) {
        return switch (state) {
            case APPLIED -> "info";
            case CERTIFIED -> "success";
            case RENEW -> "warning";
            case ENDED -> "plain";
        };
    }
}
