-- "Contact me". Whoever runs the public pages can put a request in and can read none: it is sealed by a public key
-- before it gets here, the key that opens it lies wrapped by the vault, and the table answers no question of the role
-- yukidoke_portal. What a sender may know of it, the holder of a receipt asks by functions that return nothing else.
create schema dropbox;
grant usage on schema dropbox to yukidoke_app, yukidoke_portal;

create function dropbox.acting_body() returns text language sql stable
return nullif(current_setting('yukidoke.organisation', true), '');

-- Which bodies take requests, who there reads them, and how soon they answer; since a day. Blank organisation: what
-- holds for bodies that decided nothing, which take none.
create table dropbox.box (
    organisation text        not null,
    since        date        not null,
    takes        boolean     not null check (not takes or organisation <> ''),
    roles        text[]      not null check (cardinality(roles) > 0
                                             and roles <@ '{counsellor,member,secretariat}'),
    due_days     integer     not null check (due_days between 1 and 20),   -- working days until somebody was in touch
    keep_days    integer     not null check (keep_days between 1 and 365), -- days the content stays after it is done
    hourly       integer     not null check (hourly between 1 and 10000),  -- more in one hour is a flood, not people
    decided_by   uuid        references access.account,
    decided_at   timestamptz not null,
    primary key (organisation, since)
);
insert into dropbox.box (organisation, since, takes, roles, due_days, keep_days, hourly, decided_at)
values ('', '2020-04-01', false, '{counsellor}', 3, 30, 60, '2020-04-01');

-- With "sealing" anybody seals; "opening" opens and is sealed itself, by a data key that the vault unwraps. A new pair
-- comes from time to time, and "opening" goes when nothing sealed by it is left: then no old copy can be opened either.
create table dropbox.seal (
    id       uuid        primary key,
    sealing  text        not null,
    made_at  timestamptz not null,
    ended_at timestamptz
);
create unique index seal_one_in_use on dropbox.seal ((true)) where ended_at is null;

create table dropbox.opening (
    seal       uuid  primary key references dropbox.seal,
    wrapped    bytea not null,
    generation text  not null,
    opening    bytea not null
);
create index opening_generation on dropbox.opening (generation);

create table dropbox.request (
    id           uuid        primary key,
    code         bytea       not null unique check (octet_length(code) = 32), -- of the receipt only its hash is kept
    body         text        not null references directory.organisation,
    may_pass     boolean     not null,
    seal         uuid        references dropbox.seal,
    sealed       bytea       check (octet_length(sealed) <= 20000),
    arrived_at   timestamptz not null default statement_timestamp(),
    seen_at      timestamptz,
    taken_at     timestamptz,
    taken_by     uuid        references access.account,
    tries        integer     not null default 0 check (tries >= 0), -- how often nobody was reached
    tried_at     timestamptz,
    passed_at    timestamptz,
    ended_at     timestamptz,
    ending       text        check (ending in ('reached', 'unreached', 'withdrawn')),
    erased_at    timestamptz,
    check ((taken_at is null) = (taken_by is null)),
    check ((tried_at is null) = (tries = 0)),
    check ((ended_at is null) = (ending is null)),
    check ((sealed is null) = (seal is null)),
    check ((sealed is null) = (erased_at is not null)),
    check (ending is distinct from 'withdrawn' or sealed is null),
    check (erased_at is null or ended_at is not null)
);
create index request_body on dropbox.request (body, arrived_at desc);
create index request_kept on dropbox.request (ended_at) where sealed is not null and ended_at is not null;
create index request_seal on dropbox.request (seal) where seal is not null;

comment on table dropbox.box     is 'public: which bodies take contact requests, and how soon they answer';
comment on table dropbox.seal    is 'public: keys that seal contact requests and open nothing';
comment on table dropbox.opening is 'operational: wrapped keys that open contact requests';
comment on table dropbox.request is 'personal: sealed requests to be contacted, and where they stand';

-- What holds for a body on a day.
create function dropbox.box_of(asked text, day date) returns dropbox.box language sql stable
begin atomic
    select b
      from dropbox.box b
     where b.organisation in (asked, '')
       and b.since <= day
     order by b.organisation = asked desc, b.since desc
     limit 1;
end;

create function dropbox.day(moment timestamptz) returns date language sql stable
return (moment at time zone 'Asia/Tokyo')::date;

create function dropbox.today() returns date language sql stable
return dropbox.day(statement_timestamp());

create function dropbox.takes(asked text) returns boolean language sql stable
return coalesce((select b.takes
                   from dropbox.box b
                  where b.organisation = asked
                    and b.since <= dropbox.today()
                  order by b.since desc
                  limit 1), false);

-- Whether the acting account reads the requests of its body.
create function dropbox.reads() returns boolean language sql stable
return access.acting_account() is not null
   and dropbox.acting_body() is not null
   and exists (select 1
                 from unnest((dropbox.box_of(dropbox.acting_body(), dropbox.today())).roles) named
                where access.acting_as(named));

-- The portal names the columns it fills; what happens to a request later it cannot pretend.
grant select (organisation, since, takes, roles, due_days, keep_days, hourly) on dropbox.box to yukidoke_portal;
grant select (id, sealing, made_at, ended_at) on dropbox.seal to yukidoke_portal;
grant insert (id, code, body, may_pass, seal, sealed) on dropbox.request to yukidoke_portal, yukidoke_app;

grant select, insert, update (takes, roles, due_days, keep_days, decided_by, decided_at)
    on dropbox.box to yukidoke_app;
grant select, insert, update (ended_at) on dropbox.seal to yukidoke_app;
grant select, insert, delete on dropbox.opening to yukidoke_app;
-- Not what is sealed: that is handed out by dropbox.release alone.
grant select (id, body, may_pass, arrived_at, seen_at, taken_at, taken_by, tries, tried_at, passed_at, ended_at,
              ending, erased_at) on dropbox.request to yukidoke_app;
grant update (taken_at, taken_by, tries, tried_at, ended_at, ending) on dropbox.request to yukidoke_app;

alter table dropbox.request enable row level security;
alter table dropbox.request force  row level security;
create policy put on dropbox.request for insert to yukidoke_portal, yukidoke_app
    with check (dropbox.takes(body));
create policy read on dropbox.request for select to yukidoke_app
    using (body = (select dropbox.acting_body()) and (select dropbox.reads()));
create policy answer on dropbox.request for update to yukidoke_app
    using (body = (select dropbox.acting_body()) and (select dropbox.reads()));
create policy wall on dropbox.request for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');

-- A flood is stopped by how much comes to one body, not by where it comes from: no address is written down anywhere.
create function dropbox.stop_flood() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if (select count(*)
          from dropbox.request r
         where r.body = new.body
           and r.arrived_at > statement_timestamp() - interval '1 hour')
       >= (dropbox.box_of(new.body, dropbox.today())).hourly then
        raise exception 'too many requests in one hour' using errcode = 'YK001';
    end if;
    return new;
end
$$;
create trigger stop_flood before insert on dropbox.request
    for each row execute function dropbox.stop_flood();

-- What the holder of a receipt may know: where it stands, and nothing of what was written.
create function dropbox.standing(receipt bytea)
    returns table (body text, arrived_at timestamptz, due_days integer, seen_at timestamptz, tried_at timestamptz,
                   ended_at timestamptz, ending text)
    language sql stable security definer set search_path = '' as $$
    select r.body, r.arrived_at, (dropbox.box_of(r.body, dropbox.day(r.arrived_at))).due_days, r.seen_at, r.tried_at,
           r.ended_at, r.ending
      from dropbox.request r
     where r.code = receipt
$$;

-- Destroys what was written; that there was a request stays, to be counted.
create function dropbox.withdraw(receipt bytea) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    asked dropbox.request;
begin
    select * into asked from dropbox.request r where r.code = receipt for update;
    if asked.id is null then
        return false;
    end if;
    if asked.ending is distinct from 'withdrawn' then
        update dropbox.request r
           set seal = null, sealed = null, ended_at = statement_timestamp(), ending = 'withdrawn',
               erased_at = coalesce(r.erased_at, statement_timestamp())
         where r.id = asked.id;
        perform audit.append('dropbox.withdraw', 'request', asked.id::text, true, '{}'::jsonb,
                             asked.id, asked.body, 'sender');
    end if;
    return true;
end
$$;

-- Whose request it is to answer; null for everybody else, and for one that is not there.
create function dropbox.answers(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select r.body
          from dropbox.request r
         where r.id = asked
           and r.body = dropbox.acting_body()
           and dropbox.reads());

-- Hands out what is sealed together with what opens it, and writes to the record whether it did. There is no other way
-- to either, so there is no reading without a line.
create function dropbox.release(asked uuid)
    returns table (seal uuid, wrapped bytea, generation text, opening bytea, sealed bytea)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    mine text := dropbox.answers(asked);
    held text;
begin
    select r.body into held from dropbox.request r where r.id = asked;
    perform audit.append('dropbox.open', 'request', asked::text, mine is not null, '{}'::jsonb,
                         case when held is not null then asked end, held,
                         case when held is not null then case when mine is null then 'none' else 'asked' end end);
    if mine is null then
        return;
    end if;
    update dropbox.request r set seen_at = statement_timestamp()
     where r.id = asked and r.seen_at is null and r.ended_at is null;
    return query
        select o.seal, o.wrapped, o.generation, o.opening, r.sealed
          from dropbox.request r
          join dropbox.opening o on o.seal = r.seal
         where r.id = asked;
end
$$;

-- Passes a request on to a body that takes some, if its sender allowed it.
create function dropbox.pass(asked uuid, receiver text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    mine text := dropbox.answers(asked);
begin
    if mine is null or receiver = mine or not dropbox.takes(receiver) then
        return false;
    end if;
    perform audit.append('dropbox.pass', 'request', asked::text, true, jsonb_build_object('to', receiver),
                         asked, mine, 'asked');
    update dropbox.request r
       set body = receiver, passed_at = statement_timestamp(), seen_at = null, taken_at = null, taken_by = null
     where r.id = asked and r.may_pass and r.ended_at is null;
    if not found then
        raise exception 'this request is not to be passed on' using errcode = 'YK002';
    end if;
    return true;
end
$$;

-- Erases what was written in requests done long enough ago, and keys that nothing needs any more; how many of each.
create function dropbox.tidy(now timestamptz) returns integer
    language plpgsql volatile security definer set search_path = '' as $$
declare
    erased integer;
begin
    with gone as (
        update dropbox.request r
           set seal = null, sealed = null, erased_at = now
         where r.sealed is not null
           and r.ended_at < now - make_interval(days => (dropbox.box_of(r.body, dropbox.today())).keep_days)
        returning 1)
    select count(*) into erased from gone;
    if erased > 0 then
        perform audit.append('dropbox.erase', 'request', '', true, jsonb_build_object('erased', erased),
                             null, null, null);
    end if;
    -- Somebody may have sealed with it just before it ended.
    delete from dropbox.opening o
     using dropbox.seal s
     where s.id = o.seal
       and s.ended_at < now - interval '1 day'
       and not exists (select 1 from dropbox.request r where r.seal = s.id);
    return erased;
end
$$;

revoke all on function dropbox.stop_flood(), dropbox.standing(bytea), dropbox.withdraw(bytea), dropbox.answers(uuid),
                       dropbox.release(uuid), dropbox.pass(uuid, text), dropbox.tidy(timestamptz) from public;
grant execute on function dropbox.standing(bytea), dropbox.withdraw(bytea) to yukidoke_app, yukidoke_portal;
grant execute on function dropbox.answers(uuid), dropbox.release(uuid), dropbox.pass(uuid, text),
                          dropbox.tidy(timestamptz) to yukidoke_app;
