-- Events are sealed into a chain after they are committed: a seal holds a digest of each event it covers and the hash
-- of the seal before it, so that nothing earlier can be changed without changing everything later. The owner of the
-- database could rewrite the whole chain, therefore its newest hash is kept outside (./yukidoke audit-head).
--
-- Sealing in the transaction of the deed would make everybody wait for one another. So events wait until every
-- transaction up to theirs has ended (pg_snapshot_xmin): then nothing can appear before them any more.
create index event_transaction on audit.event (transaction, id);
-- And the record is searched by when things happened.
create index event_happened on audit.event (happened_at, id);

create table audit.seal (
    number           bigint      primary key check (number > 0),
    kind             text        not null check (kind in ('sealed', 'restored')),
    sealed_at        timestamptz not null,
    last_transaction xid8        not null, -- up to and with this transaction and event all are sealed
    last_event       bigint      not null,
    floor            bigint      not null default 0, -- up to this number events came by a restore, and all are sealed
    count            integer     not null check (count > 0 or kind = 'restored' and count = 0),
    total            bigint      not null, -- sealed so far, with these
    events           bigint[]    not null check (cardinality(events) = count),
    digests          bytea       not null check (octet_length(digests) = 32 * count),
    previous         bytea       not null check (octet_length(previous) = 32),
    hash             bytea       not null unique check (octet_length(hash) = 32)
);
grant select on audit.seal to yukidoke_app;

create trigger append_only before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_change();

-- The canonical form of an event, and of a seal, is its values one behind the other, each as "<bytes>:<value>,", and
-- "-," where there is none. Times are microseconds since 1970, UTC. org.yukidoke.audit computes the same by itself when
-- it checks, so that changing these functions does not help.
create function audit.part(value text) returns text language sql immutable
return case when value is null then '-,' else octet_length(value) || ':' || value || ',' end;

create function audit.micros(moment timestamptz) returns text language sql immutable
return case when isfinite(moment) then ((extract(epoch from moment) * 1000000)::bigint)::text else moment::text end;

create function audit.digest(e audit.event) returns bytea language sql stable
return sha256(convert_to(
    audit.part('yukidoke-event-1') || audit.part(e.id::text) || audit.part(audit.micros(e.happened_at))
        || audit.part(e.account::text) || audit.part(e.organisation) || audit.part(e.action)
        || audit.part(e.object_type) || audit.part(e.object_id) || audit.part(e.permitted::text)
        || audit.part(e.detail::text) || audit.part(e.subject::text) || audit.part(e.owner) || audit.part(e.basis)
        || audit.part(e.transaction::text),
    'UTF8'));

create function audit.seal_hash(s audit.seal) returns bytea language sql stable
return sha256(convert_to(
    audit.part('yukidoke-seal-1') || audit.part(s.number::text) || audit.part(s.kind)
        || audit.part(audit.micros(s.sealed_at)) || audit.part(s.last_transaction::text)
        || audit.part(s.last_event::text) || audit.part(s.floor::text)
        || audit.part(s.count::text) || audit.part(s.total::text)
        || audit.part(array_to_string(s.events, ' ')) || audit.part(encode(s.digests, 'hex'))
        || audit.part(encode(s.previous, 'hex')),
    'UTF8'));

-- Puts a seal at the end of the chain. For the two functions below alone.
create function audit.append_seal(made audit.seal) returns void
    language plpgsql volatile set search_path = ''
as $$
declare
    newest audit.seal;
begin
    select * into newest from audit.seal order by number desc limit 1;
    made.number    := coalesce(newest.number, 0) + 1;
    made.total     := coalesce(newest.total, 0) + made.count;
    made.previous  := coalesce(newest.hash, decode(repeat('00', 32), 'hex'));
    made.floor     := coalesce(made.floor, newest.floor, 0);
    made.sealed_at := clock_timestamp();
    made.hash      := audit.seal_hash(made);
    insert into audit.seal select (made).*;
end
$$;
revoke all on function audit.append_seal(audit.seal) from public;

-- Seals what can be sealed, at most so many at once, and says how many; -1 while somebody else is sealing. The
-- application may call this and cannot write seals itself, so that it can seal nothing but what is there.
create function audit.seal_next(at_most integer) returns integer
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    newest audit.seal;
    made   audit.seal;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then
        return -1;
    end if;
    select * into newest from audit.seal order by number desc limit 1;
    with waiting as (
        select e.id, e.transaction, audit.digest(e) as digest
          from audit.event e
         where (e.transaction, e.id) > (coalesce(newest.last_transaction, '0'::xid8), coalesce(newest.last_event, 0))
           and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
           and e.id > coalesce(newest.floor, 0)
         order by e.transaction, e.id
         limit least(greatest(at_most, 1), 10000)
    )
    select count(*),
           array_agg(w.id order by w.transaction, w.id),
           string_agg(w.digest, ''::bytea order by w.transaction, w.id),
           (array_agg(w.transaction order by w.transaction desc, w.id desc))[1],
           (array_agg(w.id order by w.transaction desc, w.id desc))[1]
      into made.count, made.events, made.digests, made.last_transaction, made.last_event
      from waiting w;
    if made.count > 0 then
        made.kind := 'sealed';
        perform audit.append_seal(made);
    end if;
    return made.count;
end
$$;
revoke all on function audit.seal_next(integer) from public;
grant execute on function audit.seal_next(integer) to yukidoke_app;

-- A restored database counts its transactions anew. So whatever came with the backup and was not sealed yet is sealed
-- now, and the chain goes on from this transaction; that there was a restore stays in it.
create function audit.after_restore() returns void
    language plpgsql volatile set search_path = ''
as $$
declare
    made audit.seal;
begin
    if not exists (select from audit.event) then
        return;
    end if;
    with waiting as (
        select e.id, e.transaction, audit.digest(e) as digest
          from audit.event e
         where not exists (select from (select unnest(s.events) as id from audit.seal s) done where done.id = e.id)
    )
    select count(*),
           coalesce(array_agg(w.id order by w.transaction, w.id), '{}'),
           coalesce(string_agg(w.digest, ''::bytea order by w.transaction, w.id), ''::bytea)
      into made.count, made.events, made.digests
      from waiting w;
    made.kind             := 'restored';
    made.last_transaction := pg_current_xact_id();
    made.last_event       := (select max(e.id) from audit.event e);
    made.floor            := made.last_event;
    perform audit.append_seal(made);
end
$$;
revoke all on function audit.after_restore() from public;

comment on table audit.seal is 'operational: digests of sealed events, chained; numbers and hashes only';
