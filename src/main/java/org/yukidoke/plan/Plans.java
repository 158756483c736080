package org.yukidoke.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Absent;

/**
 * The plans the councils have published, whole. An edition its secretariat withdrew is not here, for anybody.
 *
 * <p>A text that is in force does not change, so it is kept in memory under the digest it was stored with; every call
 * still asks the database which text that is, and a copy that is no longer in force is never shown.
 */
@Component
public class Plans {

    /** Japan has one time zone, and a plan comes into force there at midnight. */
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final PlanStore store;
    private final Clock clock;
    private final Map<PlanStore.Content, Plan> read = new ConcurrentHashMap<>();

    Plans(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every edition in the order the catalogue names them. */
    @Transactional(readOnly = true)
    public List<Edition> listEditions() {
        return store.listEditions();
    }

    /** Every edition that has a text. */
    @Transactional(readOnly = true)
    public List<Plan> list() {
        return store.listEditions().stream()
                .flatMap(edition -> find(edition.key()).stream())
                .toList();
    }

    /** The edition with the text now in force. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(String key) {
        return find(key, new PlanStore.When(LocalDate.ofInstant(clock.instant(), JAPAN), LATEST));
    }

    /** The edition with the text in force on a day. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(String key, LocalDate day) {
        return find(key, new PlanStore.When(day, LATEST));
    }

    /** As above, by what had been adopted here until a moment: what was shown then, whatever was adopted since. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(String key, LocalDate day, Instant known) {
        return find(key, new PlanStore.When(day, known));
    }

    private Optional<Plan> find(String key, PlanStore.When when) {
        return store.findPublishedContent(key, when).map(content -> read(key, content));
    }

    /** A text, from memory where it is known. */
    Plan read(String key, PlanStore.Content content) {
        Plan known = read.get(content);
        if (known != null) {
            return known;
        }
        Plan plan = store.read(key, content.version());
        read.keySet().removeIf(older -> older.version().equals(content.version()));
        read.put(content, plan);
        return plan;
    }

    /**
     * The edition with the text now in force.
     *
     * @throws Absent when there is none of that key
     */
    @Transactional(readOnly = true)
    public Plan get(String key) {
        return find(key).orElseThrow(() -> new Absent("plan", key));
    }

    /** What KPIs may be compared by. */
    @Transactional(readOnly = true)
    public List<Concept> listConcepts() {
        return store.listConcepts();
    }
}
