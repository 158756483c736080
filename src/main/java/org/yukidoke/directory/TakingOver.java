package org.yukidoke.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.FieldError;

/** What the program itself found elsewhere, such as in a plan, and brings into the directory; nobody is asked. */
@Component
public class TakingOver {

    private final Entries entries;
    private final Proposals proposals;
    private final EntryStore rows;
    private final Clock clock;

    TakingOver(Entries entries, Proposals proposals, EntryStore rows, Clock clock) {
        this.entries = entries;
        this.proposals = proposals;
        this.rows = rows;
        this.clock = clock;
    }

    /** Everything of a council, hidden and retired entries too. */
    @Transactional(readOnly = true)
    public List<Entry> list(String platform) {
        return rows.list(platform);
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String key) {
        return rows.find(key);
    }

    /** What is wrong with a content; empty when it could be kept. */
    public List<FieldError> faults(Content content) {
        return entries.faults(content);
    }

    /** @return {@link Saving.Clash} with the entry that already has the key */
    @Transactional
    public Saving add(Entries.Draft draft) {
        return entries.enter(draft, null);
    }

    /**
     * Whether it still says only what programs brought: then a newer finding takes the place of the older one. Once
     * somebody has changed or confirmed it, a finding can only be proposed.
     */
    @Transactional(readOnly = true)
    public boolean isUntouched(Entry entry) {
        return entry.confirmedOn() == null
                && rows.listVersions(entry.id(), entry.kind()).stream().allMatch(version -> version.by() == null);
    }

    /** Brings a newer content. */
    @Transactional
    public Saving renew(Entry entry, Content content, Origin origin, String said) {
        return entries.replace(entry, entry.version(), new EntryStore.Kept(content, origin, said, now(), null, false));
    }

    /**
     * What a source says now that it did not say when it was last taken over, laid over what stands: nothing that
     * somebody typed is proposed away because the source does not know it.
     *
     * @return empty when there is nothing new to say
     */
    @Transactional(readOnly = true)
    public Optional<Content> news(Entry entry, Content content) {
        var fields = rows.listVersions(entry.id(), entry.kind()).stream()
                .filter(version -> version.by() == null)
                .findFirst()
                .map(brought -> Difference.between(brought.content(), content).stream()
                        .filter(difference -> !difference.after().isEmpty()))
                .orElseGet(() -> Difference.between(entry.content(), content).stream()
                        .filter(difference -> difference.before().isEmpty()))
                .map(Difference::field)
                .toList();
        Content proposed = Difference.take(entry.content(), content, fields);
        return proposed.equals(entry.content()) ? Optional.empty() : Optional.of(proposed);
    }

    /**
     * Shows a newer content to whoever keeps the entry.
     *
     * @return what is wrong; empty when they will see it
     */
    @Transactional
    public List<FieldError> propose(Entry entry, Content content, String said) {
        return proposals.put(entry, entry.version(), content, new ProposalRows.Word("plan", said, "", null));
    }

    /** Equal contents have equal digests. */
    public static String digest(Content content) {
        return ContentJson.digest(content);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
