-- The audit record is append-only for everybody: the application may only insert, and a trigger refuses changes even
-- by the owner of the table. It carries no chain of hashes yet; events are numbered in the order they were written, so
-- that a chain can begin at any number and cover all that follows.
create schema audit;
grant usage on schema audit to yukidoke_app;

create table audit.event (
    id          bigint      generated always as identity primary key,
    happened_at timestamptz not null default clock_timestamp(),
    -- Taken from the transaction, not from the statement: no code can write an event in another's name.
    account     uuid        default nullif(current_setting('yukidoke.account', true), '')::uuid,
    action      text        not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
    object_type text        not null,
    object_id   text        not null,
    permitted   boolean     not null,
    detail      jsonb       not null default '{}'
);
create index event_account on audit.event (account, id);
create index event_object  on audit.event (object_type, object_id, id);

grant insert (action, object_type, object_id, permitted, detail) on audit.event to yukidoke_app;
grant select on audit.event to yukidoke_app;

alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy append on audit.event for insert with check (true);
create policy own on audit.event for select
    using (account = (select nullif(current_setting('yukidoke.account', true), '')::uuid));
create policy administrator on audit.event for select
    using ((select 'administrator' = any (string_to_array(current_setting('yukidoke.role', true), ','))));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit record is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on audit.event
    for each statement execute function audit.refuse_change();

comment on table audit.event is 'personal: who did what, and when';
