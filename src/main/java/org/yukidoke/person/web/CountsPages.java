package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.person.GroupCounts;
import org.yukidoke.web.Texts;

/** How many files of a body belong to which group, what nobody knows included. */
@Controller
final class CountsPages {

    private final Counter counter;
    private final GroupCounts counts;
    private final Groups groups;

    CountsPages(Counter counter, GroupCounts counts, Groups groups) {
        this.counter = counter;
        this.counts = counts;
        this.groups = groups;
    }

    @GetMapping("/persons/counts")
    View show(HttpServletRequest request) {
        Texts t = counter.texts(request);
        return counter.show("person/counts", CountsView.of(counts.count(counter.scope()), groups.names(t), t));
    }
}
