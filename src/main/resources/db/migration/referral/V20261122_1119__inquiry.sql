-- Asking for room has an end: a day by which the answer is due, an answer that was heard by telephone, and a taking back.
alter table referral.deadline drop constraint deadline_what_check;
alter table referral.deadline add check (what in ('today', 'week', 'month', 'open', 'arrange', 'begin', 'again', 'room'));
insert into referral.deadline (platform, since, what, working_days) values ('', '2020-04-01', 'room', 5);

alter table referral.inquiry
    add column due_on       date, -- the last day on which an answer is in time
    add column heard_on     date check (heard_on is null or answer is not null), -- the asker heard it and wrote it down
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid references access.account check ((withdrawn_by is null) = (withdrawn_at is null)),
    add check (withdrawn_at is null or answer is null);
update referral.inquiry i
   set due_on = directory.workday(i.asked, (i.asked_at at time zone 'Asia/Tokyo')::date, referral.days_of(i.asked, 'room'));
alter table referral.inquiry alter column due_on set not null;
create index inquiry_open on referral.inquiry (asker, due_on) where answer is null and withdrawn_at is null;
grant update (heard_on, withdrawn_at, withdrawn_by) on referral.inquiry to yukidoke_app;

-- What a body says itself counts more than what somebody heard of it: it may answer then, too.
drop policy answers on referral.inquiry;
create policy answers on referral.inquiry for update to yukidoke_app
    using ((select access.acting_as('counsellor'))
           and asked = (select person.acting_body())
           and withdrawn_at is null
           and (answer is null or heard_on is not null))
    with check (asked = (select person.acting_body())
                and answered_by = (select access.acting_account())
                and heard_on is null
                and withdrawn_at is null);
-- Whoever asked writes down what was heard, or takes the question back, as long as there is no answer.
create policy closes on referral.inquiry for update to yukidoke_app
    using ((select access.acting_as('counsellor'))
           and asker = (select person.acting_body())
           and answer is null
           and withdrawn_at is null)
    with check (asker = (select person.acting_body())
                and ((answered_by = (select access.acting_account()) and heard_on is not null and withdrawn_at is null)
                     or (withdrawn_by = (select access.acting_account()) and answer is null)));
