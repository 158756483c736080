package org.yukidoke.directory;

import java.util.List;

/**
 * What was found, the best first; never nothing, as long as somebody in the directory listens.
 *
 * @param places the places for which it was looked: those named, or the one chosen
 * @param others places that bear a name in the text, too
 * @param general whether nothing fitted and these are the windows that listen to anything
 */
public record Findings(List<Hit> hits, List<Municipality> places, List<Municipality> others, boolean general) {

    public Findings {
        hits = List.copyOf(hits);
        places = List.copyOf(places);
        others = List.copyOf(others);
    }

    /**
     * One that was found.
     *
     * @param key of the entry
     * @param score only for comparing hits of one query
     */
    public record Hit(String key, double score, List<Why> why) {
        public Hit {
            why = List.copyOf(why);
        }
    }
}
