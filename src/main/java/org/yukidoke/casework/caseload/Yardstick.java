package org.yukidoke.casework.caseload;

import java.util.List;

/**
 * What a body counts as long, and how much one colleague can carry.
 *
 * @param quietDays days without any contact
 * @param consentDays days for which one is told that a consent ends
 * @param closeDays days without contact after which closing is proposed, never done
 * @param mostCases open cases of one colleague; more has to be meant
 * @param followUp months after an outcome when somebody asks how it stands, ascending
 */
public record Yardstick(int quietDays, int consentDays, int closeDays, int mostCases, List<Integer> followUp) {

    public Yardstick {
        followUp = followUp.stream().sorted().distinct().toList();
    }
}
