-- A form that was sent while its session was locked or just over. Sealed by the key of the account whose session it was;
-- offered to that account alone, in the browser it came from, and gone after half a day.
create table access.kept (
    id         uuid        primary key,
    account    uuid        not null references access.account,
    browser    bytea       not null check (octet_length(browser) = 32), -- hash of a cookie of that browser
    content    bytea       not null, -- sealed: where it was sent, and what was typed
    kept_at    timestamptz not null,
    expires_at timestamptz not null
);
create index kept_account on access.kept (account, kept_at);
grant select, insert, delete on access.kept to yukidoke_app;

alter table access.kept enable row level security;
alter table access.kept force  row level security;
create policy self on access.kept for all
    using (account = (select access.acting_account()));

comment on table access.kept is 'personal: sealed forms that wait for their writer to come back';
