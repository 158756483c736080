package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** What a body counts as long and as much, to be decided. */
public record SettingView(List<Tab> tabs, Typed form, String done) {

    public SettingView {
        tabs = List.copyOf(tabs);
    }
}
