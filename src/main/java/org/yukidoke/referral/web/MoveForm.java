package org.yukidoke.referral.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Deed;
import org.yukidoke.referral.Move;
import org.yukidoke.referral.Note;
import org.yukidoke.referral.State;
import org.yukidoke.web.Form;

/** The fields of what is done to a referral. Each deed has its own, so that several forms stand on one page. */
final class MoveForm {

    private static final int LONG = 2000;

    private MoveForm() {}

    /** What was sent; empty when something is wrong with it, or it is nobody's deed. */
    static Optional<Move> read(Form form, Deed deed) {
        String at = deed.key() + "-";
        Note note = new Note(
                form.text(at + "who", Form.LINE), form.text(at + "reach", Form.LINE), form.text(at + "text", LONG));
        Optional<Move> move = switch (deed) {
            case ACCEPT -> Optional.of(new Move.Accept(note, meeting(form, at)));
            case DECLINE ->
                form.choice(at + "code", key -> Coded.find(State.Decline.values(), key))
                        .map(reason -> new Move.Decline(reason, note));
            case WITHDRAW ->
                form.choice(
                                at + "code",
                                key -> Coded.find(State.Withdrawal.values(), key)
                                        .filter(State.Withdrawal::given))
                        .map(reason -> new Move.Withdraw(reason, note));
            case SAY -> {
                form.needed(at + "text", LONG);
                yield Optional.of(new Move.Say(note));
            }
            case ARRANGE -> {
                State.Meeting meeting = meeting(form, at);
                if (meeting == null && form.good()) {
                    form.fault(at + "on", "web.fault.missing");
                }
                yield Optional.ofNullable(meeting).map(one -> new Move.Arrange(one, note));
            }
            case MISS -> Optional.of(new Move.Miss(note));
            case START -> Optional.of(new Move.Start(note));
            case SERVE ->
                form.choice(at + "code", key -> Coded.find(State.Ending.values(), key))
                        .map(ending -> new Move.Serve(ending, note));
            case SEEK -> Optional.of(new Move.Seek());
            case PROLONG -> Optional.of(new Move.Prolong());
            case SETTLE -> Optional.of(new Move.Settle());
            case HEAR -> hear(form, at, note);
            case SEND, ESCALATE, EXPIRE, LAPSE -> Optional.empty();
        };
        return form.good() ? move : Optional.empty();
    }

    private static Optional<Move> hear(Form form, String at, Note note) {
        Optional<State.Word> word = form.choice(at + "code", key -> Coded.find(State.Word.values(), key));
        Optional<Boolean> told = form.choice(
                at + "told",
                key -> key.equals("yes") || key.equals("no") ? Optional.of(key.equals("yes")) : Optional.empty());
        return word.flatMap(one -> told.map(both -> new Move.Hear(one, both, note)));
    }

    private static State.@Nullable Meeting meeting(Form form, String at) {
        LocalDate on = form.day(at + "on");
        String typed = form.text(at + "at", Form.LINE);
        LocalTime time = null;
        if (!typed.isEmpty()) {
            try {
                time = LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
            } catch (DateTimeException none) {
                form.fault(at + "at", "referral.fault.time");
            }
            if (on == null) {
                form.fault(at + "on", "web.fault.missing");
            }
        }
        return on == null ? null : new State.Meeting(on, time);
    }
}
