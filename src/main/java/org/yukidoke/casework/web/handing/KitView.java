package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Paging;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Typed;

/**
 * The kit: one page that leads both bodies through the change.
 *
 * @param says what is the matter now, in a sentence
 * @param going for the body that goes; empty for others
 * @param coming for the body that comes; empty for others
 * @param keeping for an administrator; empty for others
 * @param fault what could not be done, in words; blank for nothing
 */
public record KitView(
        ChangesView.Head head,
        String says,
        List<Going> going,
        List<Coming> coming,
        List<Keeping> keeping,
        String done,
        String fault) {

    public KitView {
        going = List.copyOf(going);
        coming = List.copyOf(coming);
        keeping = List.copyOf(keeping);
    }

    /**
     * What the body that goes does.
     *
     * @param warnings what is in the way, in words
     * @param figures how many stand how; each narrows the list
     * @param finishing whether somebody finishes after the day: by number only
     */
    public record Going(
            List<Warning> warnings,
            List<Tab> figures,
            List<Row> rows,
            Paging paging,
            Counts counts,
            List<Certificate> certificates,
            boolean finishing) {
        public Going {
            warnings = List.copyOf(warnings);
            figures = List.copyOf(figures);
            rows = List.copyOf(rows);
            certificates = List.copyOf(certificates);
        }
    }

    /** Something that is in the way, and what to do about it. */
    public record Warning(String title, String text) {}

    /**
     * Sentences with figures, one for each step.
     *
     * @param shown of how many something is shown elsewhere, which ends with the day; blank for nobody
     */
    public record Counts(String asked, String passing, String shown, String given, String erasing) {}

    /**
     * A file in the list.
     *
     * @param name blank for who finishes
     * @param marks what is to be minded
     * @param ask address of the page where it is asked; blank where that cannot be
     * @param give address of the page where it is given out
     * @param no address of the page where a no is noted after the day; blank before it
     */
    public record Row(
            String name,
            String reference,
            String standing,
            String tone,
            String overdue,
            List<String> marks,
            String when,
            String asks,
            String given,
            String ask,
            String give,
            String no) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /** A certificate over the erasure of many. */
    public record Certificate(String href, String text) {}

    /**
     * What the body that comes sees.
     *
     * @param early that the day has not come, in words; blank from the day on
     */
    public record Coming(String early, List<Arriving> rows) {
        public Coming {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Somebody who arrives.
     *
     * @param take address that takes over; blank when that was done
     * @param no address of the page where a no is noted; blank when they were taken over
     * @param own address of the own file; blank while there is none
     */
    public record Arriving(
            String reference,
            String kind,
            String parts,
            String agreed,
            String next,
            String take,
            String no,
            String own,
            String state) {}

    /**
     * What an administrator keeps.
     *
     * @param undoing whether whoever looks may undo what is in force; empty where nothing is
     */
    public record Keeping(boolean withdrawable, List<Boolean> undoing, List<Finishing> finishers, Typed form) {
        public Keeping {
            undoing = List.copyOf(undoing);
            finishers = List.copyOf(finishers);
        }
    }

    /**
     * Somebody let in.
     *
     * @param end address that ends it; blank when it was ended
     */
    public record Finishing(String who, String until, String reason, String state, String end) {}
}
