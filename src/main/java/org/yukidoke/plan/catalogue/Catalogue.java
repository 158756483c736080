package org.yukidoke.plan.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;

/**
 * A folder of catalogue files: {@code index.yaml} names the plans, {@code concepts.yaml} the concepts their KPIs may
 * carry, and each plan has a folder of its own.
 */
public final class Catalogue {

    private final Resource folder;

    /** @param folder ends in a slash: {@code classpath:catalogue/} or {@code file:/…/} */
    public Catalogue(Resource folder) {
        this.folder = folder;
    }

    /** The catalogue that ships with the product. */
    public static Catalogue shipped() {
        return new Catalogue(new ClassPathResource("catalogue/"));
    }

    /**
     * All plans.
     *
     * @throws IllegalStateException when there is a fault; the shipped catalogue has none, a test says so
     */
    public Reading.Complete get() throws IOException {
        return switch (read()) {
            case Reading.Complete complete -> complete;
            case Reading.Faulty(List<Fault> faults) -> throw new IllegalStateException("faulty catalogue: " + faults);
        };
    }

    /** How a reading can end. */
    public sealed interface Reading {

        /** Everything is in order. */
        record Complete(List<Concept> concepts, List<Plan> plans) implements Reading {
            public Complete {
                concepts = List.copyOf(concepts);
                plans = List.copyOf(plans);
            }
        }

        /** Something is wrong; nothing may be used. */
        record Faulty(List<Fault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads all plans; faults of all files are found in one go. */
    public Reading read() throws IOException {
        var faults = new Faults();
        List<Concept> concepts = concepts(faults);
        Entry index = open("index.yaml", faults);
        var plans = index == null ? List.<Plan>of() : plans(index, concepts, faults);
        var found = faults.all();
        return found.isEmpty() ? new Reading.Complete(concepts, plans) : new Reading.Faulty(found);
    }

    private @Nullable Entry open(String name, Faults faults) throws IOException {
        return CatalogueFile.open(folder.createRelative(name), name, faults);
    }

    private List<Concept> concepts(Faults faults) throws IOException {
        Entry file = open("concepts.yaml", faults);
        if (file == null) {
            return List.of();
        }
        var concepts = file.listOf("concepts", Catalogue::concept);
        file.close();
        return concepts;
    }

    private static Concept concept(Entry entry) {
        return new Concept(
                entry.text("key"),
                entry.name("name"),
                new Name(entry.text("counts"), entry.text("countsEn")),
                new Name(entry.textIfAny("caution"), entry.textIfAny("cautionEn")));
    }

    private List<Plan> plans(Entry index, List<Concept> concepts, Faults faults) throws IOException {
        var plans = new ArrayList<Plan>();
        for (String key : index.texts("plans")) {
            Plan plan = plan(key, concepts, faults);
            if (plan != null) {
                plans.add(plan);
            }
        }
        index.close();
        new Editions(plans, faults).check();
        return plans;
    }

    private @Nullable Plan plan(String key, List<Concept> concepts, Faults faults) throws IOException {
        Entry front = open(key + "/plan.yaml", faults);
        Entry groups = open(key + "/groups.yaml", faults);
        Entry measures = open(key + "/measures.yaml", faults);
        Entry kpis = open(key + "/kpis.yaml", faults);
        Entry organisations = open(key + "/organisations.yaml", faults);
        Entry programmes = open(key + "/programmes.yaml", faults);
        Entry procedures = open(key + "/procedures.yaml", faults);
        if (front == null
                || groups == null
                || measures == null
                || kpis == null
                || organisations == null
                || programmes == null
                || procedures == null) {
            return null;
        }
        var ids = new Ids(key);
        var head = PlanFile.read(front);
        if (!head.edition().key().equals(key)) {
            front.fault(front.line("plan"), "keyNotFolder", head.edition().key(), key);
        }
        var grouped = GroupsFile.read(groups, ids);
        var plan = new Plan(
                head.edition(),
                head.platform(),
                head.front(),
                grouped.targetGroups(),
                grouped.goals(),
                grouped.formulas(),
                MeasuresFile.read(measures, ids),
                KpisFile.read(kpis, ids, concepts),
                ActorsFile.read(organisations, programmes, procedures, ids));
        CrossCheck.of(plan, faults);
        return plan;
    }
}
