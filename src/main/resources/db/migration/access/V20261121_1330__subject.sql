-- Somebody as the sign-in of their own body knows them (OpenID Connect): the issuer's own word for a person, bound once to
-- an account that was invited here. A name or an e-mail address binds nothing.
create table access.subject (
    hash     bytea       primary key check (octet_length(hash) = 32), -- of issuer and subject
    account  uuid        not null references access.account,
    provider text        not null check (provider ~ '^[a-z][a-z0-9-]*$'),
    bound_at timestamptz not null,
    used_at  timestamptz,
    unique (account, provider)
);
grant select, insert, update (used_at), delete on access.subject to yukidoke_app;

alter table access.subject enable row level security;
alter table access.subject force  row level security;

create policy self on access.subject for all
    using (account = (select access.acting_account()));
create policy signing_in on access.subject for select
    using (hash = (select decode(access.claimed('subject'), 'hex')));
create policy link_holder on access.subject for insert
    with check (account = (select account from access.link where token_hash = decode(access.claimed('link'), 'hex')));

comment on table access.subject is 'personal: which account somebody is whom their own body has signed in';
