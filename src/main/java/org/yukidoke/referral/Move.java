package org.yukidoke.referral;

import org.jspecify.annotations.Nullable;

/** A deed with what it says. */
public sealed interface Move {

    /** The receiver takes it on: who will, and when they meet first, if that is clear. */
    record Accept(Note note, State.@Nullable Meeting meeting) implements Move {}

    /** The receiver cannot; the note says what else might help. */
    record Decline(State.Decline reason, Note note) implements Move {}

    record Withdraw(State.Withdrawal reason, Note note) implements Move {}

    record Say(Note note) implements Move {}

    record Arrange(State.Meeting meeting, Note note) implements Move {}

    record Miss(Note note) implements Move {}

    record Start(Note note) implements Move {}

    record Serve(State.Ending ending, Note note) implements Move {}

    record Seek() implements Move {
        @Override
        public Note note() {
            return Note.NONE;
        }
    }

    record Prolong() implements Move {
        @Override
        public Note note() {
            return Note.NONE;
        }
    }

    /** What ended without help is settled in another way than by referring anew. */
    record Settle() implements Move {
        @Override
        public Note note() {
            return Note.NONE;
        }
    }

    /**
     * The person's own word.
     *
     * @param told whether the other body may know what they said
     * @param note their words, as they said them
     */
    record Hear(State.Word word, boolean told, Note note) implements Move {}

    Note note();

    default Deed deed() {
        return switch (this) {
            case Accept accept -> Deed.ACCEPT;
            case Decline decline -> Deed.DECLINE;
            case Withdraw withdraw -> Deed.WITHDRAW;
            case Say say -> Deed.SAY;
            case Arrange arrange -> Deed.ARRANGE;
            case Miss miss -> Deed.MISS;
            case Start start -> Deed.START;
            case Serve serve -> Deed.SERVE;
            case Seek seek -> Deed.SEEK;
            case Prolong prolong -> Deed.PROLONG;
            case Settle settle -> Deed.SETTLE;
            case Hear hear -> Deed.HEAR;
        };
    }
}
