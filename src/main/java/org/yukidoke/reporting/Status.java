package org.yukidoke.reporting;

import java.util.Locale;
import org.yukidoke.workflow.Standing;

/** Where a body's report stands, for the secretariat's overview. */
public enum Status {
    /** 未開封: nobody of the body has looked. */
    NOT_OPENED,
    /** 作成中 */
    DRAFTING,
    /** 差戻し: given back and not handed over again. */
    RETURNED,
    /** 提出済 */
    SUBMITTED,
    /** 機関内承認済: waits for the secretariat. */
    APPROVED,
    /** 受理済 */
    ACCEPTED,
    /** 該当なし, accepted. */
    NOT_APPLICABLE;

    /** Of one report. */
    public static Status of(Ask ask, Standing standing, boolean notApplicable) {
        return StatusRules.status(ask, standing, notApplicable);
    }

    /** As texts spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the body has done its part. */
    public boolean handed() {
        return this == SUBMITTED || this == APPROVED || this == ACCEPTED || this == NOT_APPLICABLE;
    }

    public boolean accepted() {
        return this == ACCEPTED || this == NOT_APPLICABLE;
    }
}
