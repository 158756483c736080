-- A silence stays in sight: it is told again as long as nothing happens, also where somebody was accepted and help does not
-- begin; and an end without help stays with the sender until it has gone on or says that it is settled (decision 110).

-- Not only how soon an answer is due but every number of working days a referral is measured by, since a day:
-- arrange: from the acceptance until a first meeting is set; begin: from the day of that meeting until the body says whether
-- help has begun; again: from the last thing that happened until a silence is told again.
alter table referral.deadline rename column urgency to what;
alter table referral.deadline drop constraint deadline_urgency_check;
alter table referral.deadline add check (what in ('today', 'week', 'month', 'open', 'arrange', 'begin', 'again'));
insert into referral.deadline (platform, since, what, working_days)
values ('', '2020-04-01', 'arrange', 5),
       ('', '2020-04-01', 'begin',   3),
       ('', '2020-04-01', 'again',   5);
comment on table referral.deadline is 'public: within how many working days what is to happen to a referral';

-- The number that holds today: the council's own before the general one, and the newest.
create function referral.days_of(body text, what text) returns integer
    language sql stable set search_path = ''
return (select d.working_days
          from referral.deadline d
         where d.platform in ('', split_part(days_of.body, '.', 1))
           and d.what = days_of.what
           and d.since <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
         order by d.platform = '', d.since desc
         limit 1);

alter table referral.referral
    add column starts_by  date        check (starts_by is null or state = 'accepted'), -- the last day in time for the next word
    add column settled_at timestamptz check (settled_at is null or state in ('declined', 'withdrawn'));
grant select (starts_by, settled_at) on referral.referral to yukidoke_app;

-- Which of the two a body waits for.
alter table referral.escalation
    add column waits_for text not null default 'answer' check (waits_for in ('answer', 'start'));

-- What was accepted before this is in time from today on; what its sender took back is settled, and so is what the sender
-- has gone on from.
update referral.referral r
   set starts_by = directory.workday(r.receiver,
                                     greatest(r.meets_on, (statement_timestamp() at time zone 'Asia/Tokyo')::date),
                                     referral.days_of(r.receiver, case when r.meets_on is null then 'arrange' else 'begin' end))
 where r.state = 'accepted';
update referral.referral r
   set settled_at = r.changed_at
 where r.state in ('declined', 'withdrawn')
   and (r.state = 'withdrawn' and r.reason not in ('ground', 'gone')
        or exists (select 1
                     from referral.referral later
                    where later.person = r.person and later.owner = r.owner and later.sent_at > r.changed_at));

insert into referral.transition (before, deed, side, after)
values ('declined',  'settle', 'sender', 'declined'),
       ('withdrawn', 'settle', 'sender', 'withdrawn');

-- With each change: by when the next word of the body that accepted is due, whether an end asks nothing of its sender, and
-- that nobody waits any more for what has happened. When it ended stays as it was when somebody settles it.
create function referral.reckon() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    today date := (statement_timestamp() at time zone 'Asia/Tokyo')::date;
begin
    if new.state <> 'accepted' then
        new.starts_by := null;
    elsif old.state <> 'accepted' or new.meets_on is distinct from old.meets_on then
        new.starts_by := case when new.meets_on is null
                              then directory.workday(new.receiver, today, referral.days_of(new.receiver, 'arrange'))
                              else directory.workday(new.receiver, greatest(new.meets_on, today),
                                                     referral.days_of(new.receiver, 'begin'))
                         end;
    end if;
    if new.state = 'withdrawn' and old.state <> 'withdrawn' and new.reason not in ('ground', 'gone') then
        new.settled_at := statement_timestamp();
    end if;
    if new.state = old.state and new.settled_at is distinct from old.settled_at then
        new.changed_at := old.changed_at;
    end if;
    if new.state <> old.state or new.starts_by is distinct from old.starts_by then
        update referral.escalation e
           set ended_at = statement_timestamp()
         where e.id = old.escalation
           and e.ended_at is null;
    end if;
    return new;
end
$$;
create trigger reckon before update on referral.referral for each row execute function referral.reckon();

-- Whoever refers somebody again has gone on from what ended without help.
create function referral.go_on() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    update referral.referral r
       set settled_at = statement_timestamp()
     where r.person = new.person
       and r.owner = new.owner
       and r.state in ('declined', 'withdrawn')
       and r.settled_at is null;
    return null;
end
$$;
create trigger go_on after insert on referral.referral for each row execute function referral.go_on();

-- referral.move learns to settle: once, and by the sender. The rest of the function stays as it is and is not written twice.
do $$
declare
    body text := pg_get_functiondef('referral.move(uuid, text, integer, jsonb, bytea)'::regprocedure);
begin
    body := replace(body, $old$if wanted = 'withdraw' and held.handed_at is not null then$old$,
                    $new$if wanted = 'withdraw' and held.handed_at is not null
       or wanted = 'settle' and held.settled_at is not null then$new$);
    body := replace(body, $old$changed_at  = statement_timestamp(),$old$,
                    $new$settled_at  = case when wanted = 'settle' then statement_timestamp() else r.settled_at end,
           changed_at  = statement_timestamp(),$new$);
    if body not like $sought$%wanted = 'settle' and held.settled_at%settled_at  = case when wanted = 'settle'%$sought$ then
        raise exception 'referral.move changes a referral in another way';
    end if;
    execute body;
end
$$;

-- As before, but that a silence is told again, and which: of an answer, or (start) of somebody who was accepted. A transfer
-- is not among them: who was taken over is nobody's to wait for.
drop function referral.sweep();
create function referral.sweep()
    returns table (referral uuid, sender text, receiver text, deed text, code text, number integer)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    today date := (statement_timestamp() at time zone 'Asia/Tokyo')::date;
    held  referral.referral;
    mark  uuid;
    why   text;
begin
    for held in
        select *
          from referral.referral r
         where r.state in ('sent', 'accepted', 'started')
           and (access.ended(r.receiver)
                or r.handed_at is null
                   and (person.is_restricted(r.person)
                        or not exists (select 1 from person.ground_of(r.person, r.receiver) g where g.share = r.share)
                           and not (r.state in ('accepted', 'started')
                                    and (person.outlived(r.share, r.receiver) or access.ended(r.owner)))))
           for update
    loop
        why := case when access.ended(held.receiver) or access.ended(held.owner) then 'gone' else 'ground' end;
        update referral.referral r
           set state = 'withdrawn', reason = why, changed_at = statement_timestamp(), version = r.version + 1
         where r.id = held.id;
        perform person.end_share(held.share, 'basis_gone');
        perform access.end_lent('referral', held.id);
        perform audit.append('referral.lapse', 'referral', held.id::text, true, '{}'::jsonb, held.person, held.owner,
                             'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'lapse', why,
                            referral.add_step(held.id, 'lapse', 'program', why, null);
    end loop;
    for held in
        select r.*
          from referral.referral r
         cross join lateral (select case r.state when 'sent' then r.due_on else r.starts_by end as until) wait
         where (r.state = 'sent' and r.due_on < today
                or r.state = 'accepted' and r.starts_by < today and r.handed_at is null)
           and (r.escalated_at is null
                or (r.escalated_at at time zone 'Asia/Tokyo')::date <= wait.until
                or directory.worked(r.receiver, (r.changed_at at time zone 'Asia/Tokyo')::date, today)
                   >= referral.days_of(r.receiver, 'again'))
           for update of r
    loop
        why := case held.state when 'sent' then 'answer' else 'start' end;
        select e.id into mark
          from referral.escalation e
         where e.id = held.escalation and e.ended_at is null;
        if mark is null then
            mark := gen_random_uuid();
            insert into referral.escalation (id, platform, sender, receiver, due_on, raised_at, waits_for)
            values (mark, split_part(held.owner, '.', 1), held.owner, held.receiver,
                    coalesce(held.starts_by, held.due_on), statement_timestamp(), why);
        end if;
        update referral.referral r
           set escalation = mark, escalated_at = statement_timestamp(), changed_at = statement_timestamp(),
               version = r.version + 1
         where r.id = held.id;
        perform audit.append('referral.escalate', 'referral', held.id::text, true, '{}'::jsonb, held.person,
                             held.owner, 'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'escalate', why,
                            referral.add_step(held.id, 'escalate', 'program', why, null);
    end loop;
    for held in
        select *
          from referral.referral r
         where r.state in ('accepted', 'started')
           and r.handed_at is null
           and person.lasts(r.share) < statement_timestamp() + interval '30 days'
           and person.lasts(r.share) is distinct from r.warned_for
           for update
    loop
        update referral.referral r
           set warned_for = person.lasts(held.share), changed_at = statement_timestamp(), version = r.version + 1
         where r.id = held.id;
        perform audit.append('referral.expire', 'referral', held.id::text, true, '{}'::jsonb, held.person, held.owner,
                             'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'expire', '',
                            referral.add_step(held.id, 'expire', 'program', '', null);
    end loop;
end
$$;

-- The program's own accepted ones have to become late by a line of the table of transitions, like those that wait for an answer.
insert into referral.transition (before, deed, side, after) values ('accepted', 'escalate', 'program', 'accepted');

revoke execute on function referral.sweep(), referral.days_of(text, text), referral.reckon(), referral.go_on() from public;
grant execute on function referral.sweep() to yukidoke_app;
create index referral_starts on referral.referral (starts_by) where state = 'accepted';
