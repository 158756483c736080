-- A light seat: one form, for a body without an account. A link is printed or sent; whoever presses the button behind it
-- exchanges it for a secret of that one browser. Only hashes are kept, so a stolen backup opens no form.
create table access.seat (
    id              uuid        primary key,
    link            bytea       not null unique check (octet_length(link) = 32),
    browser         bytea       unique check (octet_length(browser) = 32),
    organisation    text        not null check (organisation <> ''), -- key in the directory
    kind            text        not null check (kind ~ '^[a-z][a-z-]*$'), -- of the matter: whose form it is
    matter          uuid        not null,
    issued_by       uuid        not null references access.account,
    issued_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at > issued_at),
    revoked_at      timestamptz,
    first_opened_at timestamptz,
    check ((browser is null) = (first_opened_at is null))
);
-- A new link ends the one before it.
create unique index seat_one_open on access.seat (organisation, kind, matter) where revoked_at is null;
create index seat_matter on access.seat (kind, matter);

grant select, insert, update (browser, first_opened_at, revoked_at) on access.seat to yukidoke_app;
alter table access.seat enable row level security;
alter table access.seat force  row level security;

-- The secretariat of the council the body belongs to.
create policy secretariat on access.seat for all
    using ((select access.acting_as('secretariat'))
           and exists (select 1
                         from access.role_grant g
                        where g.account = (select access.acting_account())
                          and g.role = 'secretariat'
                          and g.platform in ('*', split_part(organisation, '.', 1))));
create policy link_holder on access.seat for select
    using (link = (select decode(access.claimed('seat-link'), 'hex')));
create policy link_holder_opens on access.seat for update
    using (link = (select decode(access.claimed('seat-link'), 'hex'))
           and browser is null and revoked_at is null and expires_at > statement_timestamp())
    with check (revoked_at is null);
create policy browser on access.seat for select
    using (browser = (select decode(access.claimed('seat'), 'hex')));

-- The matter for which the acting browser sits there now; null for everybody else. For the policies of other modules.
create function access.seated(what text) returns uuid language sql stable as $$
    select s.matter
      from access.seat s
     where s.browser = decode(access.claimed('seat'), 'hex')
       and s.kind = what
       and s.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and s.revoked_at is null
       and s.expires_at > statement_timestamp()
$$;

comment on table access.seat is 'personal: forms opened without an account, and who issued them';
