package org.yukidoke.plan;

import java.util.List;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;

/**
 * What identifies one edition of a plan (事業実施計画), without its content.
 *
 * @param key stable key, such as {@code saitama-r5}
 * @param document file name of the council's own document
 * @param fiscalYears the window its KPIs count in, which is not the same as the plan's effective dates
 * @param predecessor key of the edition before; blank for the first
 * @param schedule whether the document holds a 工程表
 */
public record Edition(
        String key,
        String platform,
        Name name,
        Name label,
        String document,
        PartialDate adopted,
        Effective effective,
        List<FiscalYear> fiscalYears,
        String predecessor,
        Terms terms,
        boolean schedule,
        Lines source) {

    public Edition {
        fiscalYears = List.copyOf(fiscalYears);
    }

    /** From when to when the plan is in force; {@code openStart} when it begins with its adoption. */
    public record Effective(PartialDate from, PartialDate to, String text, boolean openStart, String note) {}

    /** The plan's own short words for the prefectural and the local platform. */
    public record Terms(String platform, String localPlatform) {}
}
