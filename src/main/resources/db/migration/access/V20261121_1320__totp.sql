-- What must be read again and is a secret is sealed by a key of its account, which is itself wrapped by a key that lies
-- outside the database (module vault). Deleting the row here makes all of it unreadable for good.
create table access.key (
    account    uuid  primary key references access.account,
    wrapped    bytea not null,
    generation text  not null
);

-- The secret an authenticator app shares with us. last_step is the last code that was taken: none is taken twice.
create table access.totp (
    account      uuid        primary key references access.account,
    secret       bytea       not null, -- sealed
    made_at      timestamptz not null,
    confirmed_at timestamptz, -- null: shown, but no code of it was seen yet
    last_step    bigint      not null default 0,
    used_at      timestamptz
);

grant select, insert, update (wrapped, generation), delete on access.key  to yukidoke_app;
grant select, insert, update, delete                       on access.totp to yukidoke_app;

alter table access.key  enable row level security;
alter table access.key  force  row level security;
alter table access.totp enable row level security;
alter table access.totp force  row level security;

create policy self on access.key for all
    using (account = (select access.acting_account()));
-- Wrapping anew when the outer key changes is the owner's work, at the machine; it sees no plain text.
create policy rotation on access.key for all to yukidoke_owner
    using (current_user = 'yukidoke_owner');
create policy self on access.totp for all
    using (account = (select access.acting_account()));

comment on table access.key  is 'personal: wrapped keys by which the secrets of an account are sealed';
comment on table access.totp is 'personal: sealed secrets of authenticator apps';
