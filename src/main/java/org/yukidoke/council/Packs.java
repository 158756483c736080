package org.yukidoke.council;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.document.Bytes;
import org.yukidoke.document.Document;
import org.yukidoke.document.Pdf;
import org.yukidoke.kernel.Absent;
import org.yukidoke.kernel.Ids;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.reporting.Snapshot;

/** Makes the papers of a meeting from a closed round, and makes the very same ones again whenever they are asked for. */
@Component
public class Packs {

    private final Plans plans;
    private final MeetingRows meetings;
    private final PackRows rows;
    private final PackForms forms;
    private final PackMaking making;
    private final Transactions transactions;
    private final Notes notes;

    Packs(
            Plans plans,
            MeetingRows meetings,
            PackRows rows,
            PackForms forms,
            PackMaking making,
            Transactions transactions,
            Notes notes) {
        this.plans = plans;
        this.meetings = meetings;
        this.rows = rows;
        this.forms = forms;
        this.making = making;
        this.transactions = transactions;
        this.notes = notes;
    }

    /** When something was done, and that it was. */
    @Component
    static final class Notes {

        private final Audit audit;
        private final Clock clock;

        Notes(Audit audit, Clock clock) {
            this.audit = audit;
            this.clock = clock;
        }
    }

    /** How making papers can end. */
    public sealed interface Making {

        /** They were made; as a PDF too where a font is at hand. */
        record Done(Pack pack) implements Making {}

        /** The round is not closed, or its seal is broken. */
        record NoRound() implements Making {}

        /** No form was chosen. */
        record NoForm() implements Making {}
    }

    /** A file made again. */
    public sealed interface Again {

        /** {@code same} says whether it is, byte for byte, the file that was made then. */
        record Made(Bytes file, boolean same) implements Again {}

        /** This machine has no font for a PDF. */
        record NoFont(Pdf.NoFont why) implements Again {}
    }

    /**
     * Makes the papers of a meeting as it is known now.
     *
     * @param chosen keys of the forms, in any order
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Making make(Scope scope, UUID meeting, UUID round, List<String> chosen) {
        return transactions.in(scope, () -> {
            Meeting known = meetings.find(meeting).orElseThrow(() -> new Absent("meeting", meeting.toString()));
            Plan plan = plans.get(known.plan());
            Meetings.requireSecretariat(scope, plan);
            Snapshot snapshot = making.snapshot(round, plan.key()).orElse(null);
            if (snapshot == null) {
                return new Making.NoRound();
            }
            var used = forms.list(scope, plan).stream()
                    .filter(form -> chosen.contains(form.key()))
                    .toList();
            if (used.isEmpty()) {
                return new Making.NoForm();
            }
            Document paper = making.paper(known, snapshot, used);
            var files = new EnumMap<Pack.Kind, Pack.Made>(Pack.Kind.class);
            for (Pack.Kind kind : Pack.Kind.values()) {
                if (making.file(kind, paper, snapshot) instanceof PackMaking.File.Made(Bytes file)) {
                    files.put(kind, new Pack.Made(file.sha256(), file.size()));
                }
            }
            var recipe = new Pack.Recipe(
                    meeting,
                    known.version(),
                    round,
                    snapshot.sha256(),
                    used.stream().map(PackForm::text).toList(),
                    PackMaking.GENERATOR,
                    making.fonts());
            Instant at = notes.clock.instant();
            var pack = new Pack(Ids.next(at), recipe, at, files, null);
            rows.add(pack, scope.id().orElse(null));
            notes.audit.write(AuditEvent.done("pack.make", "meeting", meeting));
            return new Making.Done(pack);
        });
    }

    /**
     * Opens papers to everybody.
     *
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public void publish(Scope scope, UUID id) {
        transactions.run(scope, () -> {
            Pack pack = known(id);
            Meetings.requireSecretariat(scope, plans.get(meeting(pack).plan()));
            rows.publish(id, notes.clock.instant(), scope.id().orElse(null));
            notes.audit.write(AuditEvent.done("pack.publish", "pack", id));
        });
    }

    /** Papers of a meeting, the newest first. */
    public List<Pack> list(Scope scope, UUID meeting) {
        return transactions.in(scope, () -> {
            Meeting known = meetings.find(meeting).orElseThrow(() -> new Absent("meeting", meeting.toString()));
            Meetings.requireInside(scope, plans.get(known.plan()));
            return rows.list(meeting);
        });
    }

    /** Papers everybody may read, of a plan, the newest first. */
    public List<Pack> published(String plan) {
        return rows.published(plans.get(plan).key());
    }

    /**
     * Papers everybody may read.
     *
     * @throws Absent when there are none, or they are not published
     */
    public Pack getPublished(String plan, UUID id) {
        Pack pack = known(id);
        if (pack.published() == null || !meeting(pack).plan().equals(plan)) {
            throw new Absent("published papers", id.toString());
        }
        return pack;
    }

    /**
     * Papers, published or not, for the council's own people.
     *
     * @throws Absent when there are none of this plan
     */
    public Pack get(Scope scope, String plan, UUID id) {
        return transactions.in(scope, () -> {
            Meetings.requireInside(scope, plans.get(plan));
            Pack pack = known(id);
            if (!meeting(pack).plan().equals(plan)) {
                throw new Absent("papers", id.toString());
            }
            return pack;
        });
    }

    /** The meeting as it was known when the papers were made. */
    public Meeting meeting(Pack pack) {
        return meetings.find(pack.recipe().meeting(), pack.recipe().meetingVersion())
                .orElseThrow(() -> new Absent("meeting", pack.recipe().meeting().toString()));
    }

    /** The papers as values, from what they were made of. */
    public Document paper(Pack pack) {
        return making.paper(meeting(pack), snapshot(pack), used(pack));
    }

    /** A file, made again from the recipe. */
    public Again again(Pack pack, Pack.Kind kind) {
        Snapshot snapshot = snapshot(pack);
        Document paper = making.paper(meeting(pack), snapshot, used(pack));
        return switch (making.file(kind, paper, snapshot)) {
            case PackMaking.File.Made(Bytes file) -> {
                Pack.Made then = pack.files().get(kind);
                yield new Again.Made(file, then != null && then.sha256().equals(file.sha256()));
            }
            case PackMaking.File.NoFont(Pdf.NoFont why) -> new Again.NoFont(why);
        };
    }

    private Pack known(UUID id) {
        return rows.find(id).orElseThrow(() -> new Absent("papers", id.toString()));
    }

    private Snapshot snapshot(Pack pack) {
        return making.snapshot(pack.recipe().round(), meeting(pack).plan())
                .filter(snapshot -> snapshot.sha256().equals(pack.recipe().snapshot()))
                .orElseThrow(() -> new IllegalStateException("the closed round is not what the papers were made from"));
    }

    private static List<PackForm> used(Pack pack) {
        return pack.recipe().forms().stream().map(PackForms::read).toList();
    }
}
