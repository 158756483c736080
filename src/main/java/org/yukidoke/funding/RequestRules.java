package org.yukidoke.funding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Kpi;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanJson;
import org.yukidoke.plan.Source;

/** What the annex is to say by a request. */
final class RequestRules {

    private RequestRules() {}

    static GrantRequest.Wanted wanted(Plan plan, Asked asked, int number) {
        var before = plan.actors().grantProjects().stream()
                .filter(project -> project.key().equals(asked.project()))
                .findFirst()
                .orElse(null);
        var indicator = asked.kpi();
        Kpi kpi = indicator == null ? null : kpi(plan, asked, indicator, number);
        return new GrantRequest.Wanted(project(plan, asked, before, kpi, number), kpi, asked.money(), asked.reason());
    }

    private static Actors.GrantProject project(
            Plan plan, Asked asked, Actors.@Nullable GrantProject before, @Nullable Kpi kpi, int number) {
        String key = before == null ? "q" + number : before.key();
        var kpis = new ArrayList<>(before == null ? List.<String>of() : before.kpis());
        if (kpi != null) {
            kpis.add(kpi.key());
        }
        var notes = asked.money().part().isEmpty()
                ? List.<String>of()
                : List.of(asked.money().part());
        var described = asked.described();
        return new Actors.GrantProject(
                new Ids(plan.key()).grantProject(key),
                key,
                before == null ? "" : before.number(),
                described.scheme(),
                described.implementer(),
                new Name(described.name(), before == null ? "" : before.name().en()),
                described.gist(),
                asked.period().from(),
                asked.period().to(),
                asked.period().text(),
                before == null ? new PartialDate.Unknown() : before.asOf(),
                true,
                kpis,
                before == null ? List.of() : before.measures(),
                notes,
                before == null ? Source.stated("") : before.source());
    }

    private static Kpi kpi(Plan plan, Asked asked, Asked.Indicator indicator, int number) {
        String key = "q" + number + "-1";
        String group = plan.targetGroups().stream()
                .findFirst()
                .map(first -> first.key())
                .orElse("");
        return new Kpi(
                new Ids(plan.key()).kpi(key),
                key,
                new Name(indicator.name(), ""),
                new Kpi.Target(
                        Kpi.Kind.COUNT,
                        indicator.value(),
                        indicator.unit(),
                        Kpi.Comparator.AT_LEAST,
                        "",
                        null,
                        List.of()),
                new Kpi.Window(Kpi.Basis.NOT_STATED, "", "", List.of()),
                new Kpi.Place("", group, List.of(asked.described().implementer()), List.of()),
                Kpi.AgeScope.NOT_STATED,
                new Kpi.Relations("", "", "", ""),
                true,
                "",
                List.of(),
                Source.stated(""));
    }

    static String digest(GrantRequest.Wanted wanted) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(PlanJson.write(wanted).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
