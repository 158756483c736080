package org.yukidoke.revision.web;

import java.util.List;
import org.yukidoke.revision.Draft;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The drafts of a plan, and where a new one is begun. */
public record DraftsView(Head head, List<Line> drafts, boolean mayBegin, String versions, String grants, Typed form) {

    public DraftsView {
        drafts = List.copyOf(drafts);
    }

    /** A draft. */
    public record Line(String title, String why, String href, String state, String tone, String begun) {}

    static Line line(Draft draft, Texts t) {
        var words = new RevisionWords(t);
        return new Line(
                draft.words().title(),
                draft.words().why(),
                Head.draft(draft.plan(), draft.id()),
                words.stage(draft.stage()),
                RevisionWords.tone(draft.stage()),
                words.day(draft.begun().at()));
    }
}
