package org.yukidoke.plan.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.db.DemoData;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanDocuments;
import org.yukidoke.plan.PlanIntake;

/** Lays out the five real plans, and the councils' own documents where they lie beside the program. */
@Component
@Order(0)
final class DemoPlans implements DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlans.class);
    private static final String RECORDED_BY = "demo";

    private final PlanIntake intake;
    private final PlanDocuments documents;
    private final Path folder;

    DemoPlans(
            PlanIntake intake,
            PlanDocuments documents,
            @Value("${yukidoke.documents:${yukidoke.home:.}/../shared/seeds}") String folder) {
        this.intake = intake;
        this.documents = documents;
        this.folder = Path.of(folder);
    }

    @Override
    public void load() {
        try {
            var catalogue = Catalogue.shipped().get();
            intake.take(catalogue.concepts(), catalogue.plans());
            for (Plan plan : catalogue.plans()) {
                recordDocument(plan);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public boolean onFirstPage() {
        return true;
    }

    // A document somebody has put there meanwhile stays.
    private void recordDocument(Plan plan) throws IOException {
        if (documents.findRecorded(plan.key()).isPresent()) {
            return;
        }
        String name = plan.edition().document();
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            LOG.info("official wording of {} is not recorded: there is no {}", plan.key(), name);
            return;
        }
        documents.record(plan.key(), Document.of(name, Files.readString(file)), RECORDED_BY);
    }
}
