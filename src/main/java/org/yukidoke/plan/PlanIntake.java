package org.yukidoke.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;

/** Takes plans read from a catalogue into the database: all of them, or none. */
@Component
public class PlanIntake {

    private final PlanStore store;
    private final Organisations organisations;

    PlanIntake(PlanStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /**
     * Stores the plans whose text differs from the one stored.
     *
     * @return keys of the plans that were written
     */
    @Transactional
    public List<String> take(List<Concept> concepts, List<Plan> plans) {
        store.saveConcepts(concepts);
        var changed = plans.stream().filter(this::isNew).filter(this::mayTake).toList();
        if (!changed.isEmpty()) {
            // A council's words come from its newest edition, which may be one that did not change.
            plans.forEach(plan -> store.savePlatform(plan.platform()));
        }
        for (Plan plan : changed) {
            store.save(plan, plans.indexOf(plan), digest(plan));
            owners(plan).forEach(organisations::enter);
        }
        return changed.stream().map(Plan::key).toList();
    }

    private boolean isNew(Plan plan) {
        return store.findCatalogueContent(plan.key())
                .map(content -> !content.digest().equals(digest(plan)))
                .orElse(true);
    }

    // Versions a council adopted here follow the catalogue's; one more of those would stand in their place.
    private boolean mayTake(Plan plan) {
        return !store.isRevisedHere(plan.key(), plan.front().versions().size());
    }

    /** The bodies that own something in a plan, as the directory keeps them. */
    static List<Organisation> owners(Plan plan) {
        return plan.actors().organisations().stream()
                .filter(Actors.Organisation::owner)
                .map(owner -> entry(plan, owner))
                .toList();
    }

    private static Organisation entry(Plan plan, Actors.Organisation owner) {
        String platform = plan.platform().key();
        return new Organisation(
                platform + "." + owner.key(),
                platform,
                owner.name().ja(),
                owner.name().en(),
                owner.officialName(),
                owner.kind());
    }

    static String digest(Plan plan) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(PlanJson.write(plan).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
