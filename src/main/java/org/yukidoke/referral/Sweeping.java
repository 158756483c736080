package org.yukidoke.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Scope;
import org.yukidoke.db.Transactions;
import org.yukidoke.workflow.Chore;

/**
 * Every hour: of an answer or a beginning that is overdue both bodies and the secretariat are told, and again as long as
 * nothing happens; and what lost its ground ends.
 */
@Component
final class Sweeping implements Chore {

    private final NewsRows rows;
    private final Post post;
    private final Addressees addressees;
    private final Transactions transactions;

    Sweeping(NewsRows rows, Post post, Addressees addressees, Transactions transactions) {
        this.rows = rows;
        this.post = post;
        this.addressees = addressees;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(Instant now) {
        sweep();
    }

    /** How many referrals something was done to. */
    int sweep() {
        Scope program = addressees.program();
        return transactions.in(program, () -> {
            List<NewsRows.Swept> swept = rows.sweep();
            for (NewsRows.Swept one : swept) {
                post.tell(program, one.id(), one.between(), Side.SENDER, one.step());
                post.tell(program, one.id(), one.between(), Side.RECEIVER, one.step());
                if (one.step().deed() == Deed.ESCALATE) {
                    post.escalate(program, one.id(), one.between(), one.step());
                }
            }
            return swept.size();
        });
    }
}
