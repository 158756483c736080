-- What a session is worth, kept beside the session itself: who sits there, by which proofs, when something was last done,
-- and whether it is locked. A row outlives its session by a day, so that a form sent too late still has an owner.
-- Found by the hash of the session's secret; without the session's own row it opens nothing.
create table access.sitting (
    id        bytea       primary key check (octet_length(id) = 32),
    account   uuid        not null references access.account,
    proofs    text        not null check (proofs ~ '^(password|slip|passkey|provider)(\+(totp|recovery|passkey))?$'),
    enrolling boolean     not null default false, -- only the page where a second factor is chosen
    begun_at  timestamptz not null,
    seen_at   timestamptz not null,
    proven_at timestamptz not null,
    locked_at timestamptz
);
create index sitting_account on access.sitting (account, begun_at);

-- Ways to prove oneself besides the password. Those made before this moment count no more: so somebody who administers
-- can void them without ever seeing them.
alter table access.account add factors_from timestamptz not null default '-infinity';

-- A passkey: the public half of a key pair whose private half never leaves the device. Nothing here is secret.
create table access.passkey (
    id              uuid        primary key,
    account         uuid        not null references access.account,
    credential      bytea       not null unique check (octet_length(credential) between 16 and 1023),
    attested        bytea       not null, -- authenticator's model, credential id and public key, as WebAuthn packs them
    count           bigint      not null check (count >= 0),
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    name            text        not null check (name <> ''),
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_account on access.passkey (account);

-- One-time codes for whoever lost a device. Only hashes, so a stolen backup opens no account.
create table access.recovery (
    account uuid        not null references access.account,
    hash    bytea       not null check (octet_length(hash) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (account, hash)
);

-- What an authenticator was asked to sign; each is answered once, and soon.
create table access.challenge (
    hash       bytea       primary key check (octet_length(hash) = 32),
    purpose    text        not null check (purpose in ('sign-in', 'prove', 'enrol')),
    account    uuid        references access.account,
    expires_at timestamptz not null,
    check ((purpose = 'sign-in') = (account is null))
);
create index challenge_expiry on access.challenge (expires_at);

-- Which roles need a second factor: for everybody ('*'), and what one organisation asks for beyond that.
create table access.factor_policy (
    organisation text        primary key check (organisation ~ '^([a-z0-9][a-z0-9./_-]{0,99}|\*)$'),
    roles        text[]      not null,
    set_at       timestamptz not null,
    set_by       uuid        references access.account
);

grant select, insert, update, delete on access.sitting       to yukidoke_app;
grant select, insert, update, delete on access.passkey       to yukidoke_app;
grant select, insert, update, delete on access.recovery      to yukidoke_app;
grant select, insert, delete         on access.challenge     to yukidoke_app;
grant select, insert, update         on access.factor_policy to yukidoke_app;

alter table access.sitting  enable row level security;
alter table access.sitting  force  row level security;
alter table access.passkey  enable row level security;
alter table access.passkey  force  row level security;
alter table access.recovery enable row level security;
alter table access.recovery force  row level security;

create policy self on access.sitting for all
    using (account = (select access.acting_account()));
create policy holder on access.sitting for select
    using (id = (select decode(access.claimed('sitting'), 'hex')));
-- No administrator policies: nobody sees, adds or removes the factors of another.
create policy self on access.passkey for all
    using (account = (select access.acting_account()));
create policy signing_in on access.passkey for select
    using (credential = (select decode(access.claimed('passkey'), 'hex')));
create policy self on access.recovery for all
    using (account = (select access.acting_account()));

comment on table access.sitting       is 'personal: who is signed in where, by which proofs, and whether it is locked';
comment on table access.passkey       is 'personal: public keys by which an account signs in';
comment on table access.recovery      is 'personal: hashes of an account''s one-time codes';
comment on table access.challenge     is 'operational: what authenticators were asked to sign, by its hash';
comment on table access.factor_policy is 'operational: which roles need a second factor';
