package org.yukidoke.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;

/** What a secretariat does with its own council's plans: keep the official wording, open them to the public or not. */
@Component
public class PlanKeeping {

    private static final String OBJECT = "plan";

    private final PlanStore store;
    private final PlanDocuments documents;
    private final Audit audit;
    private final Transactions transactions;

    PlanKeeping(PlanStore store, PlanDocuments documents, Audit audit, Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * An edition and how it stands.
     *
     * @param recorded the document its official wording comes from; null while there is none
     * @param neededLines the last line one of its items cites
     */
    public record Kept(
            Edition edition, boolean published, PlanDocuments.@Nullable Recorded recorded, int neededLines) {}

    /** How the recording of a document can end. */
    public sealed interface Recording {

        /** The official wording now comes from it. */
        record Done(Document document) implements Recording {}

        /** It cannot be this plan's document; nothing was changed. */
        record Refused(List<FieldError> errors) implements Recording {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }

    /** The editions of the councils whose secretariat this is. */
    public List<Kept> list(Scope scope) {
        return transactions.in(
                scope,
                () -> store.listAllEditions().stream()
                        .filter(edition -> scope.is(Role.SECRETARIAT, edition.platform()))
                        .map(this::kept)
                        .toList());
    }

    /**
     * One edition.
     *
     * @throws AccessDeniedException for anybody but the secretariat of its council
     * @throws Absent when there is none of that key
     */
    public Kept get(Scope scope, String key) {
        return transactions.in(scope, () -> kept(edition(scope, key)));
    }

    /** Records the text of the council's own document. */
    public Recording record(Scope scope, String key, String fileName, byte[] bytes) {
        return transactions.in(scope, () -> {
            Kept plan = kept(edition(scope, key));
            return switch (DocumentRules.parse(fileName, bytes, plan.neededLines())) {
                case Parsed.Invalid<Document>(var errors) -> new Recording.Refused(errors);
                case Parsed.Valid<Document>(var document) -> {
                    documents.record(key, document, scope.requireAccount().toString());
                    audit.write(AuditEvent.done("plan.document", OBJECT, key)
                            .with("lines", Integer.toString(document.lines().size())));
                    yield new Recording.Done(document);
                }
            };
        });
    }

    /** Opens an edition to everybody, or takes it back from the public pages and the open interface. */
    public void publish(Scope scope, String key, boolean published) {
        transactions.run(scope, () -> {
            edition(scope, key);
            store.publish(key, published);
            audit.write(AuditEvent.done(published ? "plan.publish" : "plan.withdraw", OBJECT, key));
        });
    }

    private Edition edition(Scope scope, String key) {
        Edition edition = store.listAllEditions().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Absent("plan", key));
        if (!scope.is(Role.SECRETARIAT, edition.platform())) {
            throw new AccessDeniedException("needs the secretariat of " + edition.platform());
        }
        return edition;
    }

    private Kept kept(Edition edition) {
        Optional<PlanDocuments.Recorded> recorded = documents.findRecorded(edition.key());
        int needed = store.findCatalogueContent(edition.key())
                .map(content -> lastLine(store.read(edition.key(), content.version())))
                .orElse(0);
        return new Kept(edition, store.isPublished(edition.key()), recorded.orElse(null), needed);
    }

    private static int lastLine(Plan plan) {
        return Stream.of(
                        plan.measures().stream().map(Measure::source),
                        plan.kpis().stream().map(Kpi::source),
                        plan.goals().stream().map(Goal::source))
                .flatMap(sources -> sources)
                .flatMap(source -> source.text().stream())
                .mapToInt(Lines::to)
                .max()
                .orElse(0);
    }
}
