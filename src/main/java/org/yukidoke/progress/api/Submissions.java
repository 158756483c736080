package org.yukidoke.progress.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.api.Json;
import org.yukidoke.db.Transactions;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Draft;
import org.yukidoke.progress.Entry;
import org.yukidoke.progress.Indicator;
import org.yukidoke.progress.Ledger;
import org.yukidoke.progress.Proposal;
import org.yukidoke.progress.Recording;

/**
 * Takes what programs send to the ledger, once: the receipt is written in the transaction of the entries, so that a
 * message sent again is answered again and never entered again, whatever became of the first answer.
 */
@Component
final class Submissions {

    private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)]");

    private final Plans plans;
    private final Ledger ledger;
    private final ReceiptRows receipts;
    private final Transactions transactions;

    Submissions(Plans plans, Ledger ledger, ReceiptRows receipts, Transactions transactions) {
        this.plans = plans;
        this.ledger = ledger;
        this.receipts = receipts;
        this.transactions = transactions;
    }

    /** A message of a program. */
    record Message(String plan, String key, String body) {

        /** Digest of where it was sent and what it says. */
        String content() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest((plan + "\n" + body).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** How sending ends. */
    sealed interface Outcome {

        /** It is in the ledger; {@code again} when it was already, and this is the answer of then. */
        record Taken(String answer, boolean again) implements Outcome {}

        /** The key was used for something else. */
        record KeyReused() implements Outcome {}

        /** It is no JSON. */
        record Malformed() implements Outcome {}

        /** Everything that is wrong, by field; nothing was taken. */
        record Refused(List<FieldError> errors) implements Outcome {}

        /** Some of it is for others to report; nothing was taken. */
        record NotYours(List<FieldError> errors) implements Outcome {}

        /** Somebody else changed these figures after the sender looked; nothing was taken. */
        record Overtaken(List<FieldError> errors) implements Outcome {}
    }

    /**
     * Takes a message, all of it or nothing.
     *
     * @throws AccessDeniedException for whoever may not report to the plan's council at all
     */
    Outcome take(Scope scope, Message message) {
        var name = new ReceiptRows.Name(scope.requireAccount(), message.key());
        return transactions.in(scope, () -> {
            Optional<ReceiptRows.Receipt> before = receipts.find(name);
            if (before.isPresent()) {
                return before.get().content().equals(message.content())
                        ? new Outcome.Taken(before.get().answer(), true)
                        : new Outcome.KeyReused();
            }
            return record(scope, message, name);
        });
    }

    private Outcome record(Scope scope, Message message, ReceiptRows.Name name) {
        Plan plan = plans.get(message.plan());
        String own = Ledger.speaksFor(scope, plan)
                .orElseThrow(() -> new AccessDeniedException(
                        "needs somebody who reports to " + plan.platform().key()));
        Optional<SentRules.Read> read = SentRules.read(message.body());
        if (read.isEmpty()) {
            return new Outcome.Malformed();
        }
        var proposals = new ArrayList<Proposal>();
        var faults = new ArrayList<>(read.get().faults());
        var indicators = Indicator.list(plan);
        for (SentRules.Sent sent : read.get().entries()) {
            var origin = sent.imported() ? Entry.Origin.IMPORT : Entry.Origin.REPORT;
            switch (own(sent.draft(), own).parse(indicators, origin)) {
                case Parsed.Valid<Proposal>(Proposal proposal) -> proposals.add(proposal);
                case Parsed.Invalid<Proposal>(var errors) -> faults.addAll(sent.own(errors));
            }
        }
        if (!faults.isEmpty()) {
            faults.addAll(ledger.faults(scope, message.plan(), proposals));
            return refused(faults);
        }
        return switch (ledger.record(scope, message.plan(), proposals)) {
            case Recording.Done done -> {
                String answer = new String(Json.bytes(ReceiptJson.of(message.plan(), done)), StandardCharsets.UTF_8);
                receipts.add(name, new ReceiptRows.Receipt(message.content(), answer), done.at());
                yield new Outcome.Taken(answer, false);
            }
            case Recording.Refused(var errors) -> refused(errors);
            case Recording.Overtaken(var clashes) ->
                new Outcome.Overtaken(clashes.stream()
                        .map(clash -> FieldError.of(clash.proposal().name() + ".seen", "api.error.overtaken"))
                        .toList());
        };
    }

    /** A body that does not say for whom it reports does so for itself. */
    private static Draft own(Draft draft, String own) {
        if (own.isEmpty() || !draft.value("reporter").isEmpty()) {
            return draft;
        }
        var fields = new HashMap<>(draft.fields());
        fields.put("reporter", own);
        return new Draft(draft.name(), fields);
    }

    private static Outcome refused(List<FieldError> errors) {
        var sorted = errors.stream()
                .sorted(Comparator.comparingInt(error -> number(error.field())))
                .toList();
        boolean others = errors.stream().anyMatch(error -> error.key().equals("progress.fault.reporter.other"));
        return others ? new Outcome.NotYours(sorted) : new Outcome.Refused(sorted);
    }

    /** Which entry a fault is about; those about the message come first. */
    private static int number(String field) {
        var entry = ENTRY.matcher(field);
        return entry.lookingAt() ? Integer.parseInt(entry.group(1)) : -1;
    }
}
