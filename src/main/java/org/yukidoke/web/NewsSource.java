package org.yukidoke.web;

import java.time.Instant;
import java.util.List;

/** What a module has to tell the public that is new. */
@FunctionalInterface
public interface NewsSource {

    /** Its newest, in any order. */
    List<News> news(Texts texts);

    /**
     * One piece of news.
     *
     * @param id the same for the same thing for ever, such as {@code event/saitama-1a2b}
     * @param path page of ours it is about
     * @param text in a sentence or two; may be blank
     */
    record News(String id, String path, String title, String text, Instant at) {}
}
