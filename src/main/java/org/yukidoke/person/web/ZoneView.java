package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * Statements of one zone with their history, and the form for one more.
 *
 * @param zone key of the zone, also the last part of the page's address
 * @param kept whether the body may keep such data at all
 * @param corrected the statement the form corrects, as it stands; none for a new one
 * @param draft what keeps the form
 * @param overtaken what somebody else wrote meanwhile; none unless they were faster
 */
public record ZoneView(
        Band frame,
        String zone,
        String title,
        String purpose,
        boolean kept,
        Statements statements,
        Typed form,
        Fields fields,
        List<Shown.StatementLine> corrected,
        List<Shown.StatementLine> overtaken,
        Draft draft,
        String done) {

    public ZoneView {
        corrected = List.copyOf(corrected);
        overtaken = List.copyOf(overtaken);
    }

    /** What holds, and what was corrected. */
    public record Statements(List<Shown.StatementLine> current, List<Shown.StatementLine> past) {
        public Statements {
            current = List.copyOf(current);
            past = List.copyOf(past);
        }
    }

    /** What the form offers. */
    public record Fields(List<Choice> topics, List<Choice> known) {
        public Fields {
            topics = List.copyOf(topics);
            known = List.copyOf(known);
        }
    }
}
