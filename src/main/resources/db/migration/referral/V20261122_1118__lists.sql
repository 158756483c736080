-- What is open is read without what has ended: a body has few of the ones and after some years very many of the others.
create index referral_sent_open on referral.referral (owner, changed_at desc, id desc)
    where state in ('sent', 'accepted', 'started', 'served');
create index referral_received_open on referral.referral (receiver, changed_at desc, id desc)
    where state in ('sent', 'accepted', 'started', 'served');
create index referral_unsettled on referral.referral (owner, changed_at desc)
    where state in ('declined', 'withdrawn') and settled_at is null;
