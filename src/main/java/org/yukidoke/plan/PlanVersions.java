package org.yukidoke.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.PartialDate;

/**
 * The versions of the plans' texts: what was in force, what is, and what waits for its day. Whether somebody may see one
 * that waits, or add one, is for the module that revises to say.
 */
@Component
public class PlanVersions {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final PlanStore store;
    private final VersionRows rows;
    private final Plans plans;
    private final Organisations organisations;
    private final Clock clock;

    PlanVersions(PlanStore store, VersionRows rows, Plans plans, Organisations organisations, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A version of a plan.
     *
     * @param number counted from the first, 1
     * @param on when it was adopted
     * @param inForce from which day on its text holds; null for what a catalogue brought, which holds since ever
     * @param recorded when this system was told; null for what a catalogue brought
     * @param hasText whether its text is kept here: of versions before the newest a catalogue knows only the day
     * @param note what made it, in words; blank when nobody said
     */
    public record Made(
            UUID id,
            String plan,
            int number,
            Front.Event event,
            PartialDate on,
            @Nullable LocalDate inForce,
            @Nullable Instant recorded,
            boolean hasText,
            String note) {

        /** Whether its text holds from that day or an earlier one. */
        public boolean holdsOn(LocalDate day) {
            return inForce == null || !inForce.isAfter(day);
        }
    }

    /**
     * A text a council adopted.
     *
     * @param on when it was adopted
     * @param inForce from which day on it holds
     * @param note what made it, in words
     */
    public record Adopted(Plan text, Front.Event event, LocalDate on, LocalDate inForce, String note) {}

    /** Every version, the oldest first, those that wait for their day too. */
    @Transactional(readOnly = true)
    public List<Made> list(String plan) {
        return rows.list(plan);
    }

    /** The version whose text is in force on a day; empty where none is yet. */
    @Transactional(readOnly = true)
    public Optional<Made> findInForce(String plan, LocalDate day) {
        return store.findContent(plan, new PlanStore.When(day, EVER))
                .flatMap(content -> list(plan).stream()
                        .filter(made -> made.id().equals(content.version()))
                        .findFirst());
    }

    /**
     * The text of a version.
     *
     * @throws Absent when there is none
     */
    @Transactional(readOnly = true)
    public Plan get(UUID version) {
        return rows.findContent(version)
                .map(found -> plans.read(found.plan(), found.content()))
                .orElseThrow(() -> new Absent("version", version.toString()));
    }

    /** The version of a plan with this number, which may be one that waits. */
    @Transactional(readOnly = true)
    public Optional<Made> find(String plan, int number) {
        return list(plan).stream().filter(made -> made.number() == number).findFirst();
    }

    /**
     * The editions of all councils, those too that are not open or have no text yet.
     */
    @Transactional(readOnly = true)
    public List<Edition> listEditions() {
        return store.listAllEditions();
    }

    /** The councils of this installation. */
    @Transactional(readOnly = true)
    public List<Platform> listPlatforms() {
        return store.listPlatforms();
    }

    /** Adds a version of a plan that is there; it holds from its day on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Made add(Adopted adopted) {
        Plan text = adopted.text();
        rows.lock(text.key());
        UUID id = rows.add(adopted, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.saveContent(id, text, PlanIntake.digest(text), text.edition());
        PlanIntake.owners(text).forEach(organisations::enter);
        return list(text.key()).stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Adds the first version of a plan nobody had entered; it is not open to everybody until its council opens it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Made begin(Adopted adopted) {
        Plan text = adopted.text();
        if (store.listPlatforms().stream()
                .noneMatch(known -> known.key().equals(text.platform().key()))) {
            store.savePlatform(text.platform());
        }
        store.begin(text.edition());
        return add(adopted);
    }
}
