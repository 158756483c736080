package org.yukidoke.referral;

/**
 * The lists of referrals a body reads. Which side and what is open stand in the words of each statement and are no
 * parameters, so that the index made for that list serves: one with parameters would read everything that ever ended.
 */
enum Listing {
    RECEIVED_OPEN("receiver", """
            receiver = (select person.acting_body())
                                   and state in ('sent', 'accepted', 'started', 'served')"""),
    RECEIVED_ENDED("receiver", """
            receiver = (select person.acting_body())
                                   and state in ('declined', 'withdrawn', 'closed')"""),
    SENT_OPEN("sender", """
            owner = (select person.acting_body())
                                   and state in ('sent', 'accepted', 'started', 'served')"""),
    SENT_ENDED("sender", """
            owner = (select person.acting_body())
                                   and state in ('declined', 'withdrawn', 'closed')"""),
    /** What {@link TaskRules#pressing} says of one. */
    SENT_PRESSING("sender", """
            owner = (select person.acting_body())
                                   and (state = 'sent' and due_on < :today
                                        or state = 'accepted' and starts_by < :today and not transfer
                                        or state in ('declined', 'withdrawn') and settled_at is null)""");

    private final String page;
    private final String count;

    Listing(String side, String which) {
        // What costs something to find out is asked of the rows of the page alone.
        page = """
                select r.*, '%1$s' as side, referral.hearer(r.asks, r.owner, r.receiver) as hearer,
                       case when r.state = 'closed' then referral.word_of(r.id) end as word
                  from (select id, owner, receiver, transfer, service, urgency, due_on, asks, state, sent_at, sent_by,
                               escalated_at, answered_at, meets_on, meets_at, starts_by, reason, ending, settled_at,
                               heard_by, changed_at, version
                          from referral.referral
                         where %2$s
                         order by changed_at desc, id desc
                         limit :limit offset :offset) r
                 order by r.changed_at desc, r.id desc
                """.formatted(side, which);
        count = "select count(*) from referral.referral where %s".formatted(which);
    }

    static Listing of(Side side, boolean open) {
        return side == Side.SENDER ? (open ? SENT_OPEN : SENT_ENDED) : (open ? RECEIVED_OPEN : RECEIVED_ENDED);
    }

    /** The statement for one page of it. */
    String page() {
        return page;
    }

    String count() {
        return count;
    }
}
