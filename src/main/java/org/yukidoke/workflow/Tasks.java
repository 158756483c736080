package org.yukidoke.workflow;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.web.Texts;

/** What somebody has to do, whichever module it comes from. */
@Component
public class Tasks {

    private final ObjectProvider<TaskSource> sources;

    Tasks(ObjectProvider<TaskSource> sources) {
        this.sources = sources;
    }

    /** What is due first stands first. */
    public List<Task> list(Scope scope, Texts texts) {
        return sources.stream()
                .flatMap(source -> source.tasks(scope, texts).stream())
                .sorted(Task.ORDER)
                .toList();
    }
}
