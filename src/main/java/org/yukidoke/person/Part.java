package org.yukidoke.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a file that can be shared by itself. The two zones are parts, so that neither slips along with another. */
public enum Part {
    /** Names, birth, municipality. */
    IDENTITY,
    /** Ways to reach somebody. */
    CONTACT,
    /** The need they came with, wishes, what to mind. */
    GENERAL,
    /** 就労の記録: collected for finding work. */
    EMPLOYMENT,
    /** 福祉の記録: collected for welfare; never reaches placement or an employer. */
    WELFARE,
    /** Target groups of the plan. */
    GROUPS,
    /** Safety, violence, crisis. */
    RISK,
    /** That the file of a family belongs to it. */
    FAMILY,
    /** 支援計画: goals, steps and who does them, and minutes that were laid open to the team. */
    PLAN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the texts. */
    public String text() {
        return "person.part." + key();
    }

    public static Optional<Part> find(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }
}
