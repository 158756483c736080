-- What nobody answers does not lie for ever: after so many days it ends by itself, and what was written is erased. The
-- limit is that of the day on which it came, so that nobody shortens it afterwards.
alter table dropbox.box
    add column open_days integer not null default 90 check (open_days between 15 and 365);

-- mark: by it the same form sent twice is told from one that was corrected, without reading either. It is keyed by the
-- token of the form, which is kept nowhere, so it says nothing to anybody else; it goes with what was written.
alter table dropbox.request
    add column mark bytea check (octet_length(mark) = 32),
    add column told_at timestamptz, -- since when the body is told that it ends by itself
    add check (mark is null or sealed is not null);
create index request_open on dropbox.request (arrived_at) where ended_at is null;

grant insert (mark) on dropbox.request to yukidoke_portal, yukidoke_app;
grant select (told_at) on dropbox.request to yukidoke_app;

-- How long a body is told before.
create function dropbox.notice() returns interval language sql immutable
return interval '14 days';

-- When a request ends by itself: never before its body was told long enough.
create function dropbox.lapses(asked text, since timestamptz, told timestamptz) returns timestamptz language sql stable
return greatest(since + make_interval(days => (dropbox.box_of(asked, dropbox.day(since))).open_days),
                told + dropbox.notice());

-- Whether exactly this lies there and waits; of what was withdrawn or answered it is not true.
create function dropbox.holds(receipt bytea, said bytea) returns boolean
    language sql stable security definer set search_path = ''
return exists (select
                 from dropbox.request r
                where r.code = receipt
                  and r.mark = said
                  and r.ended_at is null);

drop function dropbox.standing(bytea);
create function dropbox.standing(receipt bytea)
    returns table (body text, arrived_at timestamptz, due_days integer, seen_at timestamptz, tried_at timestamptz,
                   ended_at timestamptz, ending text, erased_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select r.body, r.arrived_at, (dropbox.box_of(r.body, dropbox.day(r.arrived_at))).due_days, r.seen_at, r.tried_at,
           r.ended_at, r.ending, r.erased_at
      from dropbox.request r
     where r.code = receipt
$$;

-- Destroys what was written; that there was a request stays, and how it ended if it had.
create or replace function dropbox.withdraw(receipt bytea) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    asked dropbox.request;
begin
    select * into asked from dropbox.request r where r.code = receipt for update;
    if asked.id is null then
        return false;
    end if;
    if asked.sealed is not null then
        update dropbox.request r
           set seal = null, sealed = null, mark = null, erased_at = statement_timestamp(),
               ended_at = coalesce(r.ended_at, statement_timestamp()), ending = coalesce(r.ending, 'withdrawn')
         where r.id = asked.id;
        perform audit.append('dropbox.withdraw', 'request', asked.id::text, true, '{}'::jsonb,
                             asked.id, asked.body, 'sender');
    end if;
    return true;
end
$$;

-- Passes a request on to a body that takes some, if its sender allowed it. The other has the whole time again.
create or replace function dropbox.pass(asked uuid, receiver text) returns boolean
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
       set body = receiver, passed_at = statement_timestamp(), seen_at = null, taken_at = null, taken_by = null,
           told_at = null
     where r.id = asked and r.may_pass and r.ended_at is null;
    if not found then
        raise exception 'this request is not to be passed on' using errcode = 'YK002';
    end if;
    return true;
end
$$;

-- Ends what was left open too long, erases what was written in requests done long enough ago, and keys that nothing
-- needs any more; how many were erased.
create or replace function dropbox.tidy(now timestamptz) returns integer
    language plpgsql volatile security definer set search_path = '' as $$
declare
    erased integer;
    lapsed integer := 0;
    gone   record;
begin
    update dropbox.request r
       set told_at = now
     where r.ended_at is null
       and r.told_at is null
       and dropbox.lapses(r.body, coalesce(r.passed_at, r.arrived_at), null) <= now + dropbox.notice();
    for gone in
        update dropbox.request r
           set seal = null, sealed = null, mark = null, erased_at = now, ended_at = now, ending = 'unreached'
         where r.ended_at is null
           and r.told_at is not null
           and dropbox.lapses(r.body, coalesce(r.passed_at, r.arrived_at), r.told_at) <= now
        returning r.id, r.body
    loop
        perform audit.append('dropbox.lapse', 'request', gone.id::text, true, '{}'::jsonb, gone.id, gone.body, 'limit');
        lapsed := lapsed + 1;
    end loop;
    with done as (
        update dropbox.request r
           set seal = null, sealed = null, mark = null, erased_at = now
         where r.sealed is not null
           and r.ended_at < now - make_interval(days => (dropbox.box_of(r.body, dropbox.today())).keep_days)
        returning 1)
    select count(*) into erased from done;
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
    return erased + lapsed;
end
$$;

revoke all on function dropbox.holds(bytea, bytea), dropbox.standing(bytea) from public;
grant execute on function dropbox.holds(bytea, bytea), dropbox.standing(bytea) to yukidoke_app, yukidoke_portal;
