package org.yukidoke.revision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Edition;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;

/**
 * One thing a draft changes in the plan it stands on. A change says what one part of one item is to be, so that two
 * people who work on different parts never meet, and the difference between two versions is data.
 */
public sealed interface Change {

    /** Which part of which item; a draft holds one change for it at most. */
    String slot();

    /** A new measure; it stands after the last of its heading. */
    record MeasureAdded(Measure measure) implements Change {
        @Override
        public String slot() {
            return "m." + measure.key();
        }
    }

    record MeasureRemoved(String key) implements Change {
        @Override
        public String slot() {
            return "m." + key;
        }
    }

    /**
     * What a measure is called and says.
     *
     * @param wording the official wording; blank leaves it to the council's document
     */
    record MeasureText(String key, String label, Name title, String gist, String wording) implements Change {
        @Override
        public String slot() {
            return "m." + key + "/text";
        }
    }

    /** Where a measure stands, for whom it is, and the marks printed on it. */
    record MeasureMarks(
            String key,
            String chapter,
            String targetGroup,
            Measure.Repeat repeat,
            boolean isNew,
            Measure.@Nullable Funding funding)
            implements Change {
        @Override
        public String slot() {
            return "m." + key + "/marks";
        }
    }

    record MeasureOwners(String key, Measure.Ownership owned) implements Change {
        @Override
        public String slot() {
            return "m." + key + "/owners";
        }
    }

    /** The row of a measure in the schedule (工程表). */
    record MeasureYears(String key, Measure.Schedule schedule) implements Change {
        @Override
        public String slot() {
            return "m." + key + "/years";
        }
    }

    record KpiAdded(Kpi kpi) implements Change {
        @Override
        public String slot() {
            return "k." + kpi.key();
        }
    }

    record KpiRemoved(String key) implements Change {
        @Override
        public String slot() {
            return "k." + key;
        }
    }

    /** What a KPI is called, and what it counts. */
    record KpiText(String key, Name name, String definition, Kpi.AgeScope ageScope, String wording) implements Change {
        @Override
        public String slot() {
            return "k." + key + "/text";
        }
    }

    record KpiTarget(String key, Kpi.Target target) implements Change {
        @Override
        public String slot() {
            return "k." + key + "/target";
        }
    }

    record KpiWindow(String key, Kpi.Window window) implements Change {
        @Override
        public String slot() {
            return "k." + key + "/window";
        }
    }

    /** Where a KPI hangs, who owns it, and which others it must not be added to. */
    record KpiPlace(String key, Kpi.Place place, Kpi.Relations relations) implements Change {
        @Override
        public String slot() {
            return "k." + key + "/place";
        }
    }

    /** A project of the annex (別紙) as it is to be, new or changed. */
    record ProjectSet(Actors.GrantProject project) implements Change {
        @Override
        public String slot() {
            return "j." + project.key();
        }
    }

    record ProjectRemoved(String key) implements Change {
        @Override
        public String slot() {
            return "j." + key;
        }
    }

    /** A body the plan did not name yet. */
    record BodyAdded(Actors.Organisation organisation) implements Change {
        @Override
        public String slot() {
            return "o." + organisation.key();
        }
    }

    /** What a heading says. */
    record Heading(String key, String label, Name heading) implements Change {
        @Override
        public String slot() {
            return "c." + key;
        }
    }

    /** What the plan is called and how long it holds. */
    record Front(Name name, Name label, Edition.Effective effective, List<FiscalYear> fiscalYears) implements Change {
        public Front {
            fiscalYears = List.copyOf(fiscalYears);
        }

        @Override
        public String slot() {
            return "front";
        }
    }

    /** The item a slot is about, such as {@code m.4-1} of {@code m.4-1/owners}. */
    static String item(String slot) {
        int part = slot.indexOf('/');
        return part < 0 ? slot : slot.substring(0, part);
    }
}
