-- Secret addresses at which calendar programs fetch somebody's deadlines. Only the hash is kept; a row is never deleted,
-- so that an address that ended can be told from one that never was.
create table workflow.feed (
    id         uuid        primary key,
    account    uuid        not null references access.account,
    hash       bytea       not null unique check (octet_length(hash) = 32),
    made_at    timestamptz not null,
    revoked_at timestamptz
);
-- A new address ends the one before it.
create unique index feed_one_open on workflow.feed (account) where revoked_at is null;

grant select, insert, update (revoked_at) on workflow.feed to yukidoke_app;

alter table workflow.feed enable row level security;
alter table workflow.feed force  row level security;
create policy self on workflow.feed for all
    using (account = (select access.acting_account()));
create policy reader on workflow.feed for select
    using ((select access.claimed('program')) = 'calendar');

comment on table workflow.feed is 'personal: secret addresses of accounts'' calendars';
