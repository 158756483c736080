package org.yukidoke.council.web;

import java.util.List;
import org.yukidoke.web.Frame;

/** Papers everybody may read, the newest first. */
public record PaperListView(Frame frame, List<Item> items) {

    public PaperListView {
        items = List.copyOf(items);
    }

    public record Item(String href, String title, String day, String published) {}
}
