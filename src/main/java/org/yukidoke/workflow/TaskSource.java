package org.yukidoke.workflow;

import java.util.List;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** What somebody has to do in one module, read from where its matters stand: nobody keeps this list by hand. */
@FunctionalInterface
public interface TaskSource {

    /** What this person has to do; empty for whoever has nothing to do with the module. */
    List<Task> tasks(Scope scope, Texts texts);
}
