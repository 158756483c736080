package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/** Cases that change hands. */
public sealed interface HandoverView {

    /** The last ones at a body. */
    record Listed(List<Tab> tabs, List<Row> rows, Paging paging, String done) implements HandoverView {
        public Listed {
            tabs = List.copyOf(tabs);
            rows = List.copyOf(rows);
        }
    }

    /** One of them. */
    record Row(String href, String day, String receiver, String by, String reason, String size, String read) {}

    /**
     * Cases chosen, and to whom they are to go.
     *
     * @param held those of them who cannot go to everybody
     * @param tooMany that the receiver would have too many, in words; blank while nobody said so
     */
    record Choosing(
            List<CaseRow> rows,
            List<Choice> colleagues,
            List<Choice> reasons,
            List<Held> held,
            Draft draft,
            Typed form,
            String tooMany)
            implements HandoverView {
        public Choosing {
            rows = List.copyOf(rows);
            colleagues = List.copyOf(colleagues);
            reasons = List.copyOf(reasons);
            held = List.copyOf(held);
        }
    }

    /** Somebody whose file is restricted, and to whom they can go, in words. */
    record Held(String href, String name, String text) {}

    /**
     * The letter that goes with them.
     *
     * @param handed that it was done, just after it was; blank later
     * @param left how many could not go, in words; blank for none
     * @param mine whether it is for the reader to say that they read it
     */
    record Letter(String path, Row head, List<Line> lines, String handed, String left, boolean mine, String note)
            implements HandoverView {
        public Letter {
            lines = List.copyOf(lines);
        }
    }

    /** A case in the letter. */
    record Line(CaseRow row, String before) {}
}
