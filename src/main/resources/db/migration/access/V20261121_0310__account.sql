-- Staff accounts. Everything here but sessions and the throttle is personal data and lies behind row-level security,
-- which reads who acts from the settings of the transaction (org.yukidoke.db.Transactions). FORCE binds the owner too:
-- a migration that must touch these rows has to say so.
create schema access;
grant usage on schema access to yukidoke_app;

create function access.acting_account() returns uuid language sql stable
return nullif(current_setting('yukidoke.account', true), '')::uuid;

create function access.acting_as(role text) returns boolean language sql stable
return coalesce(role = any (string_to_array(current_setting('yukidoke.role', true), ',')), false);

-- A visitor who is not signed in holds at most a login just typed or a one-time link, and sees that one account only.
create function access.claimed(kind text) returns text language sql stable
return case when starts_with(current_setting('yukidoke.claim', true), kind || ':')
            then substr(current_setting('yukidoke.claim', true), length(kind) + 2) end;

create table access.account (
    id              uuid        primary key,
    login           text        not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    name            text        not null check (name <> ''),
    email           text        check (email <> ''), -- optional, and two people may share one
    organisation    text        check (organisation <> ''), -- key in the directory, which comes after this module
    language        text        not null check (language in ('ja', 'en')),
    state           text        not null check (state in ('invited', 'active', 'disabled')),
    state_since     timestamptz not null,
    disabled_reason text        check (disabled_reason in ('left', 'unused', 'misuse', 'other')),
    disabled_text   text,
    sessions_from   timestamptz not null, -- sessions begun before this have ended
    demo            boolean     not null default false,
    created_at      timestamptz not null,
    version         integer     not null default 1,
    check ((state = 'disabled') = (disabled_reason is not null)),
    check ((state = 'disabled') = (disabled_text is not null))
);

create table access.role_grant (
    account    uuid        not null references access.account,
    role       text        not null check (role in ('secretariat', 'member', 'counsellor', 'viewer', 'administrator')),
    platform   text        not null check (platform ~ '^([a-z][a-z0-9-]*|\*)$'),
    granted_at timestamptz not null,
    granted_by uuid        references access.account, -- null: the operator, at the machine itself
    primary key (account, role, platform),
    -- Accounts belong to no platform, so administering them cannot be cut by platform either.
    constraint administrator_everywhere check (role <> 'administrator' or platform = '*')
);

create table access.credential (
    account uuid        primary key references access.account,
    hash    text        not null,
    set_at  timestamptz not null
);

-- An invitation or a password reset. Only the hash of its secret is kept, so a stolen backup opens no account.
create table access.link (
    token_hash   bytea       primary key check (octet_length(token_hash) = 32),
    account      uuid        not null references access.account,
    purpose      text        not null check (purpose in ('invitation', 'reset')),
    issued_at    timestamptz not null,
    issued_by    uuid        references access.account,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    withdrawn_at timestamptz,
    check (num_nonnulls(used_at, withdrawn_at) <= 1)
);
create unique index link_one_open on access.link (account) where used_at is null and withdrawn_at is null;
create index link_account on access.link (account);

grant select, insert, update         on access.account    to yukidoke_app;
grant select, insert, delete         on access.role_grant to yukidoke_app;
grant select, insert, update         on access.credential to yukidoke_app;
grant select, insert, update         on access.link       to yukidoke_app;

alter table access.account    enable row level security;
alter table access.account    force  row level security;
alter table access.role_grant enable row level security;
alter table access.role_grant force  row level security;
alter table access.credential enable row level security;
alter table access.credential force  row level security;
alter table access.link       enable row level security;
alter table access.link       force  row level security;

create policy holder on access.link for all
    using (token_hash = (select decode(access.claimed('link'), 'hex')));
create policy administrator on access.link for all
    using ((select access.acting_as('administrator')));

create policy self on access.account for select
    using (id = (select access.acting_account()));
create policy self_changes on access.account for update
    using (id = (select access.acting_account()));
create policy administrator on access.account for all
    using ((select access.acting_as('administrator')));
create policy signing_in on access.account for select
    using (login = (select access.claimed('login')));
create policy link_holder on access.account for select
    using (id = (select account from access.link where token_hash = decode(access.claimed('link'), 'hex')));
create policy link_holder_accepts on access.account for update
    using (id = (select account from access.link where token_hash = decode(access.claimed('link'), 'hex')));

create policy self on access.role_grant for select
    using (account = (select access.acting_account()));
create policy administrator on access.role_grant for all
    using ((select access.acting_as('administrator')));

-- No administrator policy: nobody reads or writes the password of another.
create policy self on access.credential for all
    using (account = (select access.acting_account()));
create policy signing_in on access.credential for select
    using (account = (select id from access.account where login = access.claimed('login')));
create policy link_holder on access.credential for all
    using (account = (select account from access.link where token_hash = decode(access.claimed('link'), 'hex')));

comment on table access.account    is 'personal: who works with the program: name, login, e-mail if any';
comment on table access.role_grant is 'personal: what an account may do, and who allowed it';
comment on table access.credential is 'personal: the hash of an account''s password';
comment on table access.link       is 'personal: invitations and resets of accounts';
