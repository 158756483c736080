-- How many referrals a body sent and received, by month of the sending: numbers of the acting body alone. Of referrals of
-- people erased since, numbers remain, with the month in which they were answered, taken back or erased: until then they
-- were waited for.
create table referral.referral_tally (
    body  text    not null,
    month date    not null check (extract(day from month) = 1),
    what  text    not null check (what in ('sent', 'received')),
    code  text    not null check (code in ('accepted', 'declined', 'withdrawn', 'unanswered')),
    settled date  not null check (extract(day from settled) = 1), -- the month in which it came to that
    known date    not null,
    n     integer not null check (n > 0),
    primary key (body, month, what, code, settled, known)
);
comment on table referral.referral_tally is 'operational: how many referrals there were of people erased since';
alter table referral.referral_tally enable row level security;
alter table referral.referral_tally force  row level security;
create policy wall on referral.referral_tally for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
grant select on referral.referral_tally to yukidoke_app;
create policy own on referral.referral_tally for select to yukidoke_app
    using (body = (select person.acting_body()) and (select access.acting_as('counsellor')));

-- Whoever received one that nobody answered reads of no erasure: to them it was taken back.
create function referral.tally_referrals() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into referral.referral_tally as t (body, month, what, code, settled, known, n)
    select s.body, casework.month_of(g.sent_at), s.what,
           case when g.state = 'declined' then 'declined'
                when g.answered_at is not null then 'accepted'
                when g.state = 'withdrawn' then 'withdrawn'
                when s.what = 'sent' then 'unanswered'
                else 'withdrawn' end,
           casework.month_of(coalesce(g.answered_at, case when g.state = 'withdrawn' then g.changed_at end,
                                      statement_timestamp())),
           casework.month_of(g.sent_at), count(*)
      from gone g
     cross join lateral (values (g.owner, 'sent'), (g.receiver, 'received')) s (body, what)
     group by 1, 2, 3, 4, 5, 6
        on conflict on constraint referral_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
revoke execute on function referral.tally_referrals() from public;
create trigger tally after delete on referral.referral
    referencing old table as gone for each statement execute function referral.tally_referrals();

-- Whoever received one is not told that its sender erased somebody: to them it is one more of its month.
-- What became of it is told as it stands now; as of an earlier moment an answer given since is still awaited, of people
-- erased since as of a month.
create function referral.counted(side text, since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select each.code, each.month, each.how, sum(each.n)::bigint from (
    select case when r.answered_at <= casework.known_at(known_by) and r.state = 'declined' then 'declined'
                when r.answered_at <= casework.known_at(known_by) then 'accepted'
                when r.state = 'withdrawn' and r.changed_at <= casework.known_at(known_by) then 'withdrawn'
                else 'waiting' end as code,
           casework.month_of(r.sent_at) as month, '' as how, count(*) as n
      from referral.referral r
     where (   (side = 'sent'     and r.owner    = casework.counting_body())
            or (side = 'received' and r.receiver = casework.counting_body()))
       and r.sent_at >= casework.month_at(since)::timestamp at time zone 'Asia/Tokyo'
       and r.sent_at <  casework.month_at(until)::timestamp at time zone 'Asia/Tokyo'
       and r.sent_at <= casework.known_at(known_by)
     group by 1, 2
     union all
    select case when t.settled > casework.month_of(known_by) then 'waiting' else t.code end,
           t.month, case side when 'sent' then 'erased' else '' end, sum(t.n)
      from referral.referral_tally t
     where t.body = casework.counting_body()
       and t.what = side
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2) each
     group by 1, 2, 3;
$$;
create function referral.counting_began(known_by timestamptz) returns date
    language sql stable security definer set search_path = '' as $$
    select min(began)
      from (select casework.month_of(min(r.sent_at)) as began
              from referral.referral r
             where casework.counting_body() in (r.owner, r.receiver) and r.sent_at <= casework.known_at(known_by)
             union all
            select min(t.month)
              from referral.referral_tally t
             where t.body = casework.counting_body() and t.known <= casework.month_of(known_by)) each;
$$;
revoke execute on function referral.counted(text, date, date, timestamptz) from public;
revoke execute on function referral.counting_began(timestamptz) from public;
grant execute on function referral.counted(text, date, date, timestamptz) to yukidoke_app;
grant execute on function referral.counting_began(timestamptz) to yukidoke_app;
