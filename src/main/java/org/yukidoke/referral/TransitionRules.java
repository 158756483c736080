package org.yukidoke.referral;

import static org.yukidoke.referral.Deed.ACCEPT;
import static org.yukidoke.referral.Deed.ARRANGE;
import static org.yukidoke.referral.Deed.DECLINE;
import static org.yukidoke.referral.Deed.ESCALATE;
import static org.yukidoke.referral.Deed.EXPIRE;
import static org.yukidoke.referral.Deed.HEAR;
import static org.yukidoke.referral.Deed.LAPSE;
import static org.yukidoke.referral.Deed.MISS;
import static org.yukidoke.referral.Deed.PROLONG;
import static org.yukidoke.referral.Deed.SAY;
import static org.yukidoke.referral.Deed.SEEK;
import static org.yukidoke.referral.Deed.SERVE;
import static org.yukidoke.referral.Deed.SETTLE;
import static org.yukidoke.referral.Deed.START;
import static org.yukidoke.referral.Deed.WITHDRAW;
import static org.yukidoke.referral.Side.PROGRAM;
import static org.yukidoke.referral.Side.RECEIVER;
import static org.yukidoke.referral.Side.SENDER;
import static org.yukidoke.referral.Stage.ACCEPTED;
import static org.yukidoke.referral.Stage.CLOSED;
import static org.yukidoke.referral.Stage.DECLINED;
import static org.yukidoke.referral.Stage.SENT;
import static org.yukidoke.referral.Stage.SERVED;
import static org.yukidoke.referral.Stage.STARTED;
import static org.yukidoke.referral.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which deed leads from where to where, and whose it is. The table {@code referral.transition} says the same. */
final class TransitionRules {

    private TransitionRules() {}

    /** One line of the table. */
    record Transition(Stage before, Deed deed, Side side, Stage after) {}

    static final List<Transition> TABLE = List.of(
            new Transition(SENT, ACCEPT, RECEIVER, ACCEPTED),
            new Transition(SENT, DECLINE, RECEIVER, DECLINED),
            new Transition(SENT, ESCALATE, PROGRAM, SENT),
            new Transition(SENT, WITHDRAW, SENDER, WITHDRAWN),
            new Transition(SENT, LAPSE, PROGRAM, WITHDRAWN),
            new Transition(SENT, SAY, SENDER, SENT),
            new Transition(SENT, SAY, RECEIVER, SENT),
            new Transition(ACCEPTED, ARRANGE, RECEIVER, ACCEPTED),
            new Transition(ACCEPTED, MISS, RECEIVER, ACCEPTED),
            new Transition(ACCEPTED, START, RECEIVER, STARTED),
            new Transition(ACCEPTED, SERVE, RECEIVER, SERVED),
            new Transition(ACCEPTED, WITHDRAW, SENDER, WITHDRAWN),
            new Transition(ACCEPTED, LAPSE, PROGRAM, WITHDRAWN),
            new Transition(ACCEPTED, ESCALATE, PROGRAM, ACCEPTED),
            new Transition(ACCEPTED, EXPIRE, PROGRAM, ACCEPTED),
            new Transition(ACCEPTED, PROLONG, SENDER, ACCEPTED),
            new Transition(ACCEPTED, SAY, SENDER, ACCEPTED),
            new Transition(ACCEPTED, SAY, RECEIVER, ACCEPTED),
            new Transition(STARTED, SERVE, RECEIVER, SERVED),
            new Transition(STARTED, WITHDRAW, SENDER, WITHDRAWN),
            new Transition(STARTED, LAPSE, PROGRAM, WITHDRAWN),
            new Transition(STARTED, EXPIRE, PROGRAM, STARTED),
            new Transition(STARTED, PROLONG, SENDER, STARTED),
            new Transition(STARTED, SAY, SENDER, STARTED),
            new Transition(STARTED, SAY, RECEIVER, STARTED),
            new Transition(SERVED, SAY, SENDER, SERVED),
            new Transition(SERVED, SAY, RECEIVER, SERVED),
            new Transition(SERVED, SEEK, SENDER, SERVED),
            new Transition(SERVED, SEEK, RECEIVER, SERVED),
            new Transition(SERVED, HEAR, SENDER, CLOSED),
            new Transition(SERVED, HEAR, RECEIVER, CLOSED),
            new Transition(DECLINED, SETTLE, SENDER, DECLINED),
            new Transition(WITHDRAWN, SETTLE, SENDER, WITHDRAWN));

    /** Where a deed of a side leads from a state; empty when it is not theirs to do, or not from here. */
    static Optional<Stage> after(Stage before, Deed deed, Side side) {
        return TABLE.stream()
                .filter(one -> one.before() == before && one.deed() == deed && one.side() == side)
                .map(Transition::after)
                .findFirst();
    }

    /** What needs no open share, because no name is needed for it. */
    static final Set<Deed> UNNAMED = Set.copyOf(EnumSet.of(DECLINE, SERVE, SEEK, HEAR, SETTLE));

    /**
     * What can be done now by whoever sees a referral so; what was handed over is not taken back, and of the two bodies the
     * one the person chose hears their word, while the other can only note that it did not reach them.
     */
    static Set<Deed> deeds(Referral referral) {
        Set<Deed> deeds = deeds(referral.state().stage(), referral.side());
        if (referral.wish().transfer() && referral.state().stage() != SENT) {
            deeds.removeAll(EnumSet.of(WITHDRAW, PROLONG));
        }
        if (referral.state().settled()) {
            deeds.remove(SETTLE);
        }
        deeds.remove(referral.side() == referral.hearer() ? SEEK : HEAR);
        return deeds;
    }

    /** What a side can do now. */
    static Set<Deed> deeds(Stage now, Side side) {
        return TABLE.stream()
                .filter(one -> one.before() == now && one.side() == side)
                .map(Transition::deed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class)));
    }
}
