package org.yukidoke.portal.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Listing;
import org.yukidoke.web.SiteSource;

/** Windows, places and schemes among the pages of the site. */
@Component
final class DirectorySite implements SiteSource {

    private final Directory directory;

    DirectorySite(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<Page> pages() {
        Listing listing = directory.published();
        return Stream.of(
                        Stream.of(new Page("/windows", null), new Page("/schemes", null)),
                        listing.services().stream().map(window -> page("/windows/", window)),
                        listing.places().stream().map(place -> page("/places/", place)),
                        listing.schemes().stream().map(scheme -> page("/schemes/", scheme)))
                .flatMap(each -> each)
                .toList();
    }

    private static Page page(String folder, Listing.Listed<?> listed) {
        return new Page(folder + listed.key(), listed.entry().changedAt());
    }
}
