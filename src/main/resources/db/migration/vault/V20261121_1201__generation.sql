-- The keys themselves lie in a folder outside. The database remembers which of them it was used with, so that it is
-- noticed when they are missing or another's: new keys would open nothing of what is here.
create schema vault;
grant usage on schema vault to yukidoke_app;

create table vault.generation (
    id           text        primary key check (id ~ '^[0-9]{8}-[0-9a-f]{8}$'),
    kind         text        not null check (kind in ('wrapping', 'index')),
    state        text        not null check (state in ('primary', 'retired', 'destroyed')),
    proof        bytea       not null, -- what only this key makes of its name
    made_at      timestamptz not null default now(),
    retired_at   timestamptz,
    destroyed_at timestamptz,
    check ((state = 'primary') = (retired_at is null)),
    check ((state = 'destroyed') = (destroyed_at is not null))
);
create unique index generation_one_primary on vault.generation (kind) where state = 'primary';

grant select, insert (id, kind, state, proof) on vault.generation to yukidoke_app;

-- The row stays locked until the caller's transaction ends: retiring a generation waits for those who still make keys
-- with it. Locking needs a right to write, which the application does not have; hence the owner's.
create function vault.hold_primary(wanted text) returns text
    language sql volatile security definer set search_path = ''
as $$
    select id from vault.generation where kind = wanted and state = 'primary' for share
$$;
revoke all on function vault.hold_primary(text) from public;
grant execute on function vault.hold_primary(text) to yukidoke_app;

comment on table vault.generation is 'operational: which keys outside the database are needed to read it';
