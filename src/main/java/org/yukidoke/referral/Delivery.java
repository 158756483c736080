package org.yukidoke.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Departed;
import org.yukidoke.access.Scope;

/** What happens around a deed: by when it is answered, and who is told. */
@Component
final class Delivery {

    private final Deadlines deadlines;
    private final Departed departed;
    private final Post post;

    Delivery(Deadlines deadlines, Departed departed, Post post) {
        this.deadlines = deadlines;
        this.departed = departed;
        this.post = post;
    }

    LocalDate due(String receiver, Referral.Urgency urgency, LocalDate today) {
        return deadlines.due(receiver, urgency, today);
    }

    /** Whether a body has gone, so that nobody is sent there. */
    boolean gone(String receiver) {
        return departed.has(receiver);
    }

    void sent(Scope scope, UUID referral, Referral.Bodies between) {
        post.tell(scope, referral, between, Side.RECEIVER, new Post.Happened(Deed.SEND, "", 1));
    }

    /** That the sender has settled what ended is nothing for the body that could not help. */
    void done(Scope scope, Referral before, Deed deed, int number) {
        if (deed != Deed.SETTLE) {
            post.tell(scope, before.id(), before.between(), before.side().other(), new Post.Happened(deed, "", number));
        }
    }
}
