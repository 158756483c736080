package org.yukidoke.web.style;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** What the examples of the style guide are filled with. */
public record StyleView(Typed form, List<Choice> ways, List<Tab> tabs, Paging paging) {

    public StyleView {
        ways = List.copyOf(ways);
        tabs = List.copyOf(tabs);
    }
}
