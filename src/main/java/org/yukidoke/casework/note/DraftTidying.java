package org.yukidoke.casework.note;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yukidoke.person.FormDrafts;
import org.yukidoke.workflow.Chore;

/** Throws away what was typed into a form about nobody in particular and left for thirty days. */
@Component
final class DraftTidying implements Chore {

    private final FormDrafts drafts;

    DraftTidying(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(Instant now) {
        drafts.sweep();
    }
}
