package org.yukidoke.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Scheme;

/** Schemes and places the public may look up. A scheme nobody looked up lately is not among them. */
@Component
public class Schemes {

    private final Directory directory;

    Schemes(Directory directory) {
        this.directory = directory;
    }

    /** @param wish blank for all */
    @Transactional(readOnly = true)
    public List<Listed<Scheme>> list(String wish) {
        return directory.published().schemes().stream()
                .filter(scheme -> wish.isEmpty() || scheme.content().wishes().contains(wish))
                .sorted(Comparator.comparing(
                                (Listed<Scheme> scheme) -> scheme.content().type())
                        .thenComparing(Listed::key))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Listed<Scheme>> find(String key) {
        return directory.published().scheme(key);
    }

    @Transactional(readOnly = true)
    public Optional<Listed<Place>> findPlace(String key) {
        return directory.published().place(key);
    }
}
