-- Keys by which programs ask in the name of an account. Only the hash is kept, so a stolen backup opens nothing; a row
-- is never deleted, so that what a key did can be told after it has ended.
create table access.token (
    id         uuid        primary key,
    account    uuid        not null references access.account,
    name       text        not null check (name <> ''),
    hash       bytea       not null unique check (octet_length(hash) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    check (expires_at > made_at)
);
create index token_account on access.token (account);

grant select, insert, update (used_at, revoked_at) on access.token to yukidoke_app;

alter table access.token enable row level security;
alter table access.token force  row level security;

-- No administrator policy: nobody sees or ends the keys of another. A disabled account ends all of its keys.
create policy self on access.token for all
    using (account = (select access.acting_account()));
create policy bearer on access.token for select
    using (hash = (select decode(access.claimed('token'), 'hex')));

comment on table access.token is 'personal: keys for programs of an account, each known by its hash only';
