-- When a contract ends: what each person said about going on with the body that comes, who was handed to it, what was
-- given out and what was erased. Nobody is moved who did not say so, or for whom no confirmed basis stands.

-- What happened with somebody's question, entry by entry; the newest says how it stands.
create table casework.handing_word (
    id           uuid        primary key,
    contract_end uuid        not null references access.contract_end,
    person       uuid        not null,
    owner        text        not null,
    number       integer     not null check (number > 0),
    state        text        not null check (state in ('asked', 'agreed', 'lawful', 'declined', 'unreached')),
    happened_on  date        not null,
    method       text        not null check (method in ('paper', 'spoken', 'screen', 'phone', 'other')),
    asks         uuid        references access.account, -- who asks, or asked
    share        uuid        references person.share on delete cascade,
    note         bytea, -- for the body that goes; these three are null where somebody without the key noted a no
    letter       bytea, -- for the body that comes: what it should know first
    closing      bytea, -- why the accompaniment ends, sealed as its history is
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    taken_as     uuid        references person.person on delete set null, -- the file the body that comes made of it
    taken_at     timestamptz,
    elsewhere    boolean     not null default false, -- noted by another body, as its author was on that day
    unique (contract_end, person, number),
    check ((state in ('agreed', 'lawful')) = (share is not null)),
    check (share is not null or taken_at is null),
    check (state = 'declined' or num_nulls(note, letter, closing) = 0),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index handing_word_person on casework.handing_word (person);
create index handing_word_share  on casework.handing_word (share) where share is not null;
create index handing_word_taken  on casework.handing_word (taken_as) where taken_as is not null;
comment on table casework.handing_word is 'personal: what somebody said about going on with the body that comes';

-- What was given out of a file, for whom.
create table casework.given_out (
    id           uuid        primary key,
    contract_end uuid        not null references access.contract_end,
    person       uuid        not null,
    owner        text        not null,
    receiver     text        not null check (receiver in ('commissioner', 'successor', 'person')),
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of what was sealed
    records      integer     not null check (records >= 0),
    left_out     integer     not null check (left_out >= 0), -- rows whoever gave it out could not read or open
    state        text        not null check (state ~ '^[0-9a-f]{64}$'), -- of all that was there, to see what came later
    beside       text[]      not null check (beside <@ array['others', 'risk', 'staff']), -- what the person got beside
    reason       text        check (reason in ('agreed', 'known', 'looked', 'law')),
    given_at     timestamptz not null,
    given_by     uuid        not null references access.account,
    check ((beside <> '{}') = (reason is not null)),
    check (beside = '{}' or receiver = 'person'),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index given_out_person on casework.given_out (person);
comment on table casework.given_out is 'personal: what was given out of somebody''s file when its body went';

-- One certificate over the erasure of many.
create table casework.clearing (
    id           uuid        primary key,
    contract_end uuid        not null references access.contract_end,
    owner        text        not null references directory.organisation,
    erased_at    timestamptz not null,
    erased_by    uuid        not null references access.account,
    text         text        not null check (text <> ''), -- what is certified, word by word; names nobody
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$') -- SHA-256 of it
);
create index clearing_owner on casework.clearing (owner, erased_at desc);
comment on table casework.clearing is 'operational: certificates over the erasure of many files, without a name';

grant select, insert on casework.handing_word, casework.given_out, casework.clearing to yukidoke_app;

do $$
declare
    name text;
begin
    foreach name in array array['handing_word', 'given_out', 'clearing'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

-- Whose contract ends by this, while it stands.
create function casework.goes(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select c.organisation from access.contract_end_v c where c.id = asked and c.withdrawn_at is null);
revoke execute on function casework.goes(uuid) from public;
grant execute on function casework.goes(uuid) to yukidoke_app;

-- Whether a share is the offer this change makes of somebody to the body that comes.
create function casework.is_offer(share uuid, whom uuid, change uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from access.contract_end_v c
                where c.id = change
                  and c.withdrawn_at is null
                  and person.passes(share, whom, c.successor, change));
revoke execute on function casework.is_offer(uuid, uuid, uuid) from public;
grant execute on function casework.is_offer(uuid, uuid, uuid) to yukidoke_app;

create policy seen on casework.handing_word for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy added on casework.handing_word for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.decides(person)
                and taken_at is null
                and casework.goes(contract_end) = owner
                and not elsewhere
                and (share is null or casework.is_offer(share, person, contract_end))
                and recorded_by = (select access.acting_account()));

create policy seen on casework.given_out for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));

create policy own on casework.clearing for select to yukidoke_app
    using (owner = (select person.acting_body())
           and ((select access.acting_as('counsellor'))
                or (select access.acting_as('auditor'))
                or (select access.finishing()) is not null));
create policy administrator on casework.clearing for select to yukidoke_app
    using ((select access.acting_as('administrator')));
create policy added on casework.clearing for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and casework.goes(contract_end) = owner
                and erased_by = (select access.acting_account())
                and ((select access.acting_as('counsellor')) or (select access.finishing()) is not null));

-- Notes what was given out. It is written by this alone, also for whoever finishes the files of a body that has gone; for
-- the body that comes only while the newest that was said is a yes, and it passes.
create function casework.note_given(new_id uuid, end_id uuid, asked uuid, whom text, sum text, rows integer,
                                    unread integer, held text, ticked text[], why text)
    returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    if not (person.decides(asked) or person.finishes(asked) is not null)
       or casework.goes(end_id) is distinct from person.acting_body() then
        return false;
    end if;
    if whom = 'successor'
       and not exists (select 1
                         from casework.handing_word w
                         join person.passing(asked) p on p.share = w.share
                        where w.contract_end = end_id
                          and w.person = asked
                          and w.taken_at is null
                          and not exists (select 1
                                            from casework.handing_word later
                                           where later.contract_end = end_id and later.person = asked
                                             and later.number > w.number)) then
        return false;
    end if;
    insert into casework.given_out (id, contract_end, person, owner, receiver, digest, records, left_out, state, beside,
                                    reason, given_at, given_by)
    values (new_id, end_id, asked, person.acting_body(), whom, sum, rows, unread, held, ticked, nullif(why, ''),
            statement_timestamp(), access.acting_account());
    return true;
end
$$;

-- Whose files wait for the acting body: those that agreed, from the day on and never before. It says who it is by number
-- only; names come with taking over.
create function casework.arrivals()
    returns table (word uuid, contract_end uuid, reference text, kind text, parts text[], agreed_on date, waits boolean,
                   next_on date, next_by text, taken_as uuid, taken_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select w.id, w.contract_end, p.reference, p.kind, person.offered(w.share), w.happened_on,
           w.taken_at is null and person.promised(w.share), n.next_on, n.next_by, w.taken_as, w.taken_at
      from access.contract_end_v e
      join casework.handing_word w on w.contract_end = e.id
      join person.person_v p on p.id = w.person
      left join lateral (select c.next_on, c.next_by
                           from casework.contact c
                          where c.person = w.person and c.next_by is not null and c.next_done_at is null
                            and not c.strict and not c.withdrawn
                            and not exists (select 1 from casework.contact later where later.replaces = c.id)
                          order by c.next_on nulls last
                          limit 1) n on true
     where e.successor = person.acting_body()
       and e.withdrawn_at is null
       and access.ended(e.organisation)
       and access.acting_as('counsellor')
       and access.acting_account() is not null
       and w.share is not null
       and not exists (select 1
                         from casework.handing_word later
                        where later.contract_end = w.contract_end and later.person = w.person
                          and later.number > w.number)
       and (w.taken_at is not null or person.promised(w.share))
     order by w.taken_at is not null, n.next_on nulls last, p.reference
$$;

-- Begins taking over: opens what was offered to the acting body, and tells whose it is and what is open.
create function casework.take_up(asked uuid)
    returns table (person uuid, letter bytea, steps jsonb)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held casework.handing_word;
begin
    if not exists (select 1 from casework.arrivals() a where a.word = asked and a.waits) then
        return;
    end if;
    select * into held from casework.handing_word w where w.id = asked and w.taken_at is null for update;
    if held.id is null or not person.open_offer(held.share) then
        return;
    end if;
    return query
        select held.person, held.letter,
               (select coalesce(jsonb_agg(jsonb_build_object('on', c.next_on, 'by', c.next_by) order by c.next_on), '[]')
                  from casework.contact c
                 where c.person = held.person and c.next_by is not null and c.next_done_at is null
                   and not c.strict and not c.withdrawn
                   and not exists (select 1 from casework.contact later where later.replaces = c.id));
end
$$;

-- Ends taking over: the acting body has a file of its own, what the other had open ends, and so does the share.
create function casework.taken_up(asked uuid, own uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held casework.handing_word;
begin
    if not person.decides(own) then
        return false;
    end if;
    select w.* into held
      from casework.handing_word w
      join access.contract_end_v e on e.id = w.contract_end
     where w.id = asked and w.taken_at is null and w.share is not null
       and e.successor = person.acting_body() and access.ended(e.organisation)
       for update of w;
    if held.id is null
       or person.awaits(held.share)
       or exists (select 1
                    from casework.handing_word later
                   where later.contract_end = held.contract_end and later.person = held.person
                     and later.number > held.number) then
        return false;
    end if;
    -- The way is open in this transaction alone, so the file that is made of it is made here, too.
    if not person.opened_here(own) then
        return false;
    end if;
    update casework.handing_word w set taken_as = own, taken_at = statement_timestamp() where w.id = asked;
    perform casework.end_handed_on(held.person, held.owner, held.recorded_by, held.closing, 'share:' || held.share);
    perform audit.append('casework.handing.take', 'handing', asked::text, true, jsonb_build_object('taken', own),
                         held.person, held.owner, 'share:' || held.share);
    perform person.end_share(held.share, 'purpose_reached');
    return true;
end
$$;

-- Whether a yes that was noted still holds; for whoever may decide about the file.
create function casework.yes_stands(word uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from casework.handing_word w
                where w.id = word
                  and w.taken_at is null
                  and w.share is not null
                  and person.decides(w.person)
                  and person.stands(w.share));

-- Somebody who waits says no, to the body that comes or to whoever finishes there: it is noted as their own word, ends what
-- they had agreed to and takes them out of the list. Nothing of them is opened for it.
create function casework.note_no(end_id uuid, asked uuid, day date, how text, base text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held   casework.handing_word;
    yes    uuid;
    keeper text := (select p.owner from person.person_v p where p.id = asked);
begin
    select w.* into held
      from casework.handing_word w
     where w.contract_end = end_id and w.person = asked
     order by w.number desc
     limit 1
       for update;
    if day > (statement_timestamp() at time zone 'Asia/Tokyo')::date
       or held.taken_at is not null
       or held.state = 'declined' then
        return false;
    end if;
    -- The newest yes, also where it does not hold any more or was followed by something else.
    yes := (select w.share
              from casework.handing_word w
             where w.contract_end = end_id and w.person = asked and w.share is not null
             order by w.number desc
             limit 1);
    if yes is not null then
        perform person.say_no(yes, day, how, base);
    end if;
    insert into casework.handing_word (id, contract_end, person, owner, number, state, happened_on, method, recorded_at,
                                       recorded_by, elsewhere)
    values (gen_random_uuid(), end_id, asked, keeper, coalesce(held.number, 0) + 1, 'declined', day, how,
            statement_timestamp(), access.acting_account(), not access.is_of(access.acting_account(), keeper));
    perform audit.append('casework.handing.no', 'handing', coalesce(held.id, end_id)::text, true,
                         jsonb_build_object('fields', 'declined'), asked, keeper, base);
    return true;
end
$$;

-- Said to the body that comes, by whoever it sees among those that wait.
create function casework.decline_arrival(asked uuid, day date, how text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held casework.handing_word;
begin
    if not exists (select 1 from casework.arrivals() a where a.word = asked and a.waits) then
        return false;
    end if;
    select * into held from casework.handing_word w where w.id = asked;
    return casework.note_no(held.contract_end, held.person, day, how, 'share:' || held.share);
end
$$;

-- Said to the body that has gone, where somebody was let in to finish.
create function casework.decline_late(end_id uuid, asked uuid, day date, how text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    admission uuid := person.finishes(asked);
begin
    if admission is null or casework.goes(end_id) is distinct from person.acting_body() then
        return false;
    end if;
    return casework.note_no(end_id, asked, day, how, 'late:' || admission);
end
$$;

-- How each of these files of the acting body stands, for whoever works there or finishes there.
create function casework.handing_files(end_id uuid, asked uuid[])
    returns table (person uuid, reference text, restricted boolean, closed_at timestamptz, responsible uuid, word uuid,
                   number integer, state text, happened_on date, asks uuid, taken_at timestamptz, given text[],
                   kept_until date, holds boolean, shown bigint)
    language sql stable security definer set search_path = '' as $$
    select p.id, p.reference, p.restricted, p.closed_at, d.responsible, w.id, w.number, w.state, w.happened_on, w.asks,
           w.taken_at,
           array(select distinct g.receiver
                   from casework.given_out g
                  where g.person = p.id and g.contract_end = end_id
                  order by 1),
           person.kept_until(p.owner, coalesce((p.closed_at at time zone 'Asia/Tokyo')::date, e.starts_on)),
           w.share is not null and person.stands(w.share),
           person.shown_until(p.id, e.starts_on)
      from access.contract_end_v e
      join person.person_v p on p.owner = e.organisation
      left join casework.period d on d.person = p.id and d.owner = p.owner and d.closed_on is null
      left join lateral (select *
                           from casework.handing_word x
                          where x.contract_end = e.id and x.person = p.id
                          order by x.number desc
                          limit 1) w on true
     where e.id = end_id
       and p.id = any (asked)
       and e.withdrawn_at is null
       and e.organisation = person.acting_body()
       and (person.decides(p.id) or person.finishes(p.id) is not null)
     order by p.reference
$$;

-- All of them, for the lists.
create function casework.handing_files(end_id uuid)
    returns table (person uuid, reference text, restricted boolean, closed_at timestamptz, responsible uuid, word uuid,
                   number integer, state text, happened_on date, asks uuid, taken_at timestamptz, given text[],
                   kept_until date, holds boolean, shown bigint)
    language sql stable security definer set search_path = '' as $$
    select *
      from casework.handing_files(end_id, array(select p.id
                                                  from person.person_v p
                                                 where p.owner = person.acting_body()))
$$;

-- How many of the files that are not closed stand how, by the last word; no word for whoever was not asked. The same files
-- as in the lists, and nothing of them that only a list shows.
create function casework.handing_counts(end_id uuid)
    returns table (state text, taken boolean, holds boolean, n bigint)
    language sql stable security definer set search_path = '' as $$
    select w.state, w.taken_at is not null as taken,
           w.taken_at is null and w.share is not null and person.stands(w.share) as holds, count(*)
      from access.contract_end_v e
      join person.person_v p on p.owner = e.organisation
      left join lateral (select x.state, x.taken_at, x.share
                           from casework.handing_word x
                          where x.contract_end = e.id and x.person = p.id
                          order by x.number desc
                          limit 1) w on true
     where e.id = end_id
       and e.withdrawn_at is null
       and e.organisation = person.acting_body()
       and p.closed_at is null
       and (person.decides(p.id) or person.finishes(p.id) is not null)
     group by 1, 2, 3
$$;

-- For whom of the acting body the commissioner has a copy, and what it lacks: the rows that were left out, and whether
-- anything was written since. What an older copy has whole is not lacking.
create function casework.copied(end_id uuid) returns table (person uuid, lacking integer, changed boolean)
    language sql stable security definer set search_path = '' as $$
    with copies as (
        select g.person, g.left_out, g.state, g.given_at
          from casework.given_out g
         where g.contract_end = end_id
           and g.receiver = 'commissioner'
           and g.owner = person.acting_body()
           and (person.decides(g.person) or person.finishes(g.person) is not null)
    ), now as materialized (
        -- It reads whole files, so it is asked once for all of them, and only where a copy could be whole.
        select s.person, s.state
          from person.states_of(array(select distinct c.person from copies c where c.left_out = 0)) s
    )
    select distinct on (c.person) c.person, c.left_out, c.left_out = 0 and c.state is distinct from n.state
      from copies c
      left join now n on n.person = c.person
     order by c.person, (c.left_out = 0 and c.state is not distinct from n.state) desc, c.given_at desc
$$;

-- How many files of the acting body there are, and how many of them are restricted: a number, also for whoever is named for
-- none of those, since what stays must not be counted as gone.
create function casework.files_left(end_id uuid) returns table (files bigint, restricted bigint)
    language sql stable security definer set search_path = '' as $$
    select count(*), count(*) filter (where p.restricted)
      from person.person_v p
     where p.owner = person.acting_body()
       and casework.goes(end_id) = p.owner
       and (access.acting_as('counsellor') or access.finishing() is not null)
$$;

revoke execute on function
    casework.note_given(uuid, uuid, uuid, text, text, integer, integer, text, text[], text), casework.arrivals(),
    casework.take_up(uuid), casework.taken_up(uuid, uuid), casework.note_no(uuid, uuid, date, text, text),
    casework.decline_arrival(uuid, date, text), casework.decline_late(uuid, uuid, date, text),
    casework.yes_stands(uuid), casework.handing_files(uuid), casework.handing_files(uuid, uuid[]),
    casework.handing_counts(uuid), casework.copied(uuid), casework.files_left(uuid)
    from public;
grant execute on function
    casework.note_given(uuid, uuid, uuid, text, text, integer, integer, text, text[], text), casework.arrivals(),
    casework.take_up(uuid), casework.taken_up(uuid, uuid), casework.decline_arrival(uuid, date, text),
    casework.decline_late(uuid, uuid, date, text), casework.handing_files(uuid),
    casework.handing_files(uuid, uuid[]), casework.handing_counts(uuid), casework.copied(uuid),
    casework.files_left(uuid), casework.yes_stands(uuid) to yukidoke_app;
