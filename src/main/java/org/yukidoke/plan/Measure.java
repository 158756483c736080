package org.yukidoke.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;

/** A measure (取組): the lowest labelled item of a plan's body, with who owns it and the marks printed on it. */
public record Measure(
        String id,
        String key,
        String chapter,
        String label,
        Name title,
        String gist,
        Ownership owned,
        Repeat repeat,
        boolean isNew,
        Links links,
        @Nullable Funding funding,
        Schedule schedule,
        List<Eligibility> eligibility,
        Continuity continuity,
        List<String> notes,
        Source source) {

    public Measure {
        eligibility = List.copyOf(eligibility);
        notes = List.copyOf(notes);
    }

    /** The same measure in other words. */
    public Measure worded(String label, Name title, String gist, Source source) {
        return new Measure(
                id,
                key,
                chapter,
                label,
                title,
                gist,
                owned,
                repeat,
                isNew,
                links,
                funding,
                schedule,
                eligibility,
                continuity,
                notes,
                source);
    }

    /** The same measure with other marks, or at another place. */
    public Measure marked(String chapter, Repeat repeat, boolean isNew, Links links, @Nullable Funding funding) {
        return new Measure(
                id,
                key,
                chapter,
                label,
                title,
                gist,
                owned,
                repeat,
                isNew,
                links,
                funding,
                schedule,
                eligibility,
                continuity,
                notes,
                source);
    }

    /** The same measure in other hands. */
    public Measure with(Ownership owned) {
        return new Measure(
                id,
                key,
                chapter,
                label,
                title,
                gist,
                owned,
                repeat,
                isNew,
                links,
                funding,
                schedule,
                eligibility,
                continuity,
                notes,
                source);
    }

    /** The same measure in other years. */
    public Measure with(Schedule schedule) {
        return new Measure(
                id,
                key,
                chapter,
                label,
                title,
                gist,
                owned,
                repeat,
                isNew,
                links,
                funding,
                schedule,
                eligibility,
                continuity,
                notes,
                source);
    }

    /** What a printed 再掲 means: the same measure once more (do not count again), or another facet of a programme. */
    public enum Reprise {
        NONE,
        MEASURE,
        PROGRAMME
    }

    /** How the years of a measure are known. */
    public enum Evidence {
        MARKED,
        INFERRED,
        UNKNOWN
    }

    /**
     * Who owns the measure.
     *
     * @param owners as printed, one string each, aliases unexpanded
     * @param fromHeading whether only the heading above names them
     * @param expanded what an alias stands for in this very row; empty when no owner is an alias or nothing says
     * @param detail sections as printed; blank when none
     */
    public record Ownership(List<String> owners, boolean fromHeading, List<String> expanded, String detail) {
        public Ownership {
            owners = List.copyOf(owners);
            expanded = List.copyOf(expanded);
        }
    }

    /** Whether and what the measure repeats. {@code of} is a measure key, blank for none. */
    public record Repeat(Reprise reprise, String of, boolean implied) {}

    /** Keys of what the measure belongs to; blank or empty for none. */
    public record Links(String programme, List<String> services, String targetGroup, List<String> footnotes) {
        public Links {
            services = List.copyOf(services);
            footnotes = List.copyOf(footnotes);
        }
    }

    /** A grant (交付金) footnoted on the measure, even in part. */
    public record Funding(String scheme, String footnote, boolean partial, String note) {}

    /** The fiscal years of the 工程表. */
    public record Schedule(List<FiscalYear> marked, List<FiscalYear> inferred, Evidence evidence) {
        public Schedule {
            marked = List.copyOf(marked);
            inferred = List.copyOf(inferred);
        }
    }

    /** A printed condition on who may take part. */
    public record Eligibility(
            String text,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable Lines source) {}

    /** The same measure in the edition before: its key, {@code none} when new, blank when there is no such edition. */
    public record Continuity(String predecessor, List<String> changes) {
        public Continuity {
            changes = List.copyOf(changes);
        }
    }
}
