package org.yukidoke.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Why;
import org.yukidoke.kernel.AreaCode;

/**
 * Which windows a list is to show, as its address says.
 *
 * @param text what was searched for; blank for everything
 * @param wish blank for any
 * @param place where somebody lives; null for anywhere
 * @param channel null for any
 */
public record Wanted(
        String text,
        String wish,
        @Nullable AreaCode place,
        @Nullable Channel channel,
        boolean openNow) {

    public boolean isAnything() {
        return text.isBlank() && wish.isEmpty() && place == null && channel == null && !openNow;
    }

    /**
     * What a list shows.
     *
     * @param general whether nothing fits the words, and these are windows that listen to anything
     */
    public record Results(List<Found> found, boolean general) {
        public Results {
            found = List.copyOf(found);
        }
    }

    /** A window of a list, and why it answers the words searched for. */
    public record Found(Listed<Service> window, Nearness nearness, OpenState open, List<Why> why) {
        public Found {
            why = List.copyOf(why);
        }
    }
}
