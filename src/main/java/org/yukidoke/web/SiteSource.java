package org.yukidoke.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's public pages, for site maps and for whoever copies the site. */
@FunctionalInterface
public interface SiteSource {

    List<Page> pages();

    /**
     * A page.
     *
     * @param path without a query
     * @param changed when what it shows last changed; null when nobody can say
     */
    record Page(String path, @Nullable Instant changed) {}
}
