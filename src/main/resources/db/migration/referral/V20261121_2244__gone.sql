-- Who is erased takes along what was typed about their referral and not sent, and nobody waits for its answer any more.
create trigger typed_goes after delete on referral.referral
    for each row execute function person.forget_drafts_of('id');

create function referral.end_wait() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    update referral.escalation e
       set ended_at = statement_timestamp()
     where e.id = old.escalation
       and e.ended_at is null;
    return null;
end
$$;
create trigger end_wait after delete on referral.referral for each row execute function referral.end_wait();
-- Those that waited for somebody erased before this.
update referral.escalation e
   set ended_at = statement_timestamp()
 where e.ended_at is null
   and not exists (select 1 from referral.referral r where r.escalation = e.id and r.state = 'sent');

-- How long an answer took is worked out here: not by whoever answers late.
create or replace function referral.count_answer(held referral.referral, how text, days integer) returns void
    language sql volatile security definer set search_path = '' as $$
    insert into referral.answer (platform, sender, receiver, month, urgency, how, working_days, late)
    select split_part(held.owner, '.', 1), held.owner, held.receiver, date_trunc('month', now.day)::date, held.urgency, how,
           directory.worked(held.receiver, (held.sent_at at time zone 'Asia/Tokyo')::date, now.day),
           now.day > held.due_on
      from (select (statement_timestamp() at time zone 'Asia/Tokyo')::date as day) now;
    update referral.escalation set ended_at = statement_timestamp() where id = held.escalation and ended_at is null;
$$;

-- One answer of a body with few is somebody's day. So nobody reads them one by one: they are counted here, for those who
-- work in the council, and leave only as small figures allow.
drop policy counted on referral.answer;
create function referral.answer_times(first date) returns table (receiver text, took text, answers bigint)
    language sql stable security definer set search_path = '' as $$
    select a.receiver, b.took, count(*)
      from referral.answer a
     cross join lateral (select case when a.working_days <= 1  then 'one'
                                     when a.working_days <= 5  then 'five'
                                     when a.working_days <= 10 then 'ten'
                                     else 'more' end as took) b
     where a.month >= first
       and a.how in ('accept', 'decline')
       and access.acting_account() is not null
       and ((access.acting_as('secretariat') and access.holds('secretariat', a.platform))
            or (access.acting_as('counsellor') and access.holds('counsellor', a.platform)))
     group by a.receiver, b.took
     order by a.receiver, b.took
$$;
revoke execute on function referral.answer_times(date), referral.end_wait() from public;
grant execute on function referral.answer_times(date) to yukidoke_app;

-- Whom of a body something about a referral is told: those who may open it. Of a restricted file that is who was named, at
-- the receiver of a transfer for its own.
create function referral.addressees(asked uuid, whom text) returns table (account uuid)
    language sql stable security definer set search_path = '' as $$
    select a.account
      from referral.referral r
     cross join lateral (select case whom when 'sender' then r.owner else r.receiver end as key) body
     cross join lateral access.addressees(split_part(body.key, '.', 1), array['counsellor'], body.key) a
     where r.id = asked
       and (referral.side(asked) is not null or access.claimed('program') = 'mail')
       and case when whom = 'sender' then person.may_hear(r.person, a.account)
                else r.handed_at is null or person.may_hear(r.taken_as, a.account) end
$$;
revoke execute on function referral.addressees(uuid, text) from public;
grant execute on function referral.addressees(uuid, text) to yukidoke_app;
