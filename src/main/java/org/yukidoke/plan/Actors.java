package org.yukidoke.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.PartialDate;

/** Everybody and everything a plan names besides its measures. */
public record Actors(
        List<Organisation> organisations,
        List<Alias> aliases,
        List<Programme> programmes,
        List<Window> services,
        List<Scheme> schemes,
        List<GrantProject> grantProjects,
        List<Procedure> procedures) {

    public Actors {
        organisations = List.copyOf(organisations);
        aliases = List.copyOf(aliases);
        programmes = List.copyOf(programmes);
        services = List.copyOf(services);
        schemes = List.copyOf(schemes);
        grantProjects = List.copyOf(grantProjects);
        procedures = List.copyOf(procedures);
    }

    /** Another spelling of a name in the same document. */
    public record Variant(String name, @Nullable Lines source, String why) {}

    /**
     * A body the plan names.
     *
     * @param officialName the full name where the plan prints it; blank otherwise
     * @param parent key of the body it is part of; blank for none
     * @param owner whether it owns a measure or a KPI, itself or as a section
     */
    public record Organisation(
            String id,
            String key,
            Name name,
            String officialName,
            String kind,
            String parent,
            boolean owner,
            List<Variant> variants,
            Source source) {
        public Organisation {
            variants = List.copyOf(variants);
        }
    }

    /**
     * A word for many owners, such as 全機関・全団体.
     *
     * @param perRow whether it stands for different bodies in different rows; otherwise nothing says whom it covers
     */
    public record Alias(String id, Name name, boolean perRow, List<Row> rows, Source source) {
        public Alias {
            rows = List.copyOf(rows);
        }
    }

    /** What an alias stands for in some measures. */
    public record Row(List<String> members, Lines at, List<String> measures) {
        public Row {
            members = List.copyOf(members);
            measures = List.copyOf(measures);
        }
    }

    /** A named programme (事業), which is not a measure: one programme may appear as several measures. */
    public record Programme(
            String id,
            String key,
            Name name,
            String kind,
            List<String> operators,
            String gist,
            List<Variant> variants,
            Source source) {
        public Programme {
            operators = List.copyOf(operators);
            variants = List.copyOf(variants);
        }
    }

    /** A named window (相談窓口), centre or corner to which a person, a family or an employer can turn. */
    public record Window(
            String id,
            String key,
            Name name,
            String kind,
            List<String> operators,
            List<String> sites,
            String place,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            List<String> channels,
            List<String> audience,
            List<String> targetGroups,
            String gist,
            String formerName,
            List<String> notes,
            Source source) {
        public Window {
            operators = List.copyOf(operators);
            sites = List.copyOf(sites);
            channels = List.copyOf(channels);
            audience = List.copyOf(audience);
            targetGroups = List.copyOf(targetGroups);
            notes = List.copyOf(notes);
        }
    }

    /** A grant scheme (交付金) and who pays it; {@code authority} blank when the plan does not say. */
    public record Scheme(String id, String key, Name name, String authority, Source source) {}

    /** A project paid by a grant. */
    public record GrantProject(
            String id,
            String key,
            String number,
            String scheme,
            String implementer,
            Name name,
            String gist,
            PartialDate from,
            PartialDate to,
            String periodText,
            PartialDate asOf,
            boolean inAnnex,
            List<String> kpis,
            List<String> measures,
            List<String> notes,
            Source source) {
        public GrantProject {
            kpis = List.copyOf(kpis);
            measures = List.copyOf(measures);
            notes = List.copyOf(notes);
        }
    }

    /** How the plan is governed: who reports, who approves, when it is reviewed. */
    public record Procedure(
            String id,
            String key,
            String kind,
            Name title,
            String gist,
            List<String> actors,
            String trigger,
            List<String> steps,
            String outcome,
            Source source) {
        public Procedure {
            actors = List.copyOf(actors);
            steps = List.copyOf(steps);
        }
    }
}
