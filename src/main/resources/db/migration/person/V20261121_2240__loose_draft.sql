-- What is typed into a form that is about nobody, about many, or about somebody whose file another body keeps: minutes
-- of a conference, a hand-over of cases, the answer to a referral, who came to a place. No key of a person can seal it,
-- so it lies under a key of its typist, whose eyes alone it is for. That key outlives whoever the text is about,
-- therefore such a text does not: it goes with the thing it is about, and after thirty days without a word added.
create table person.draft_key (
    account    uuid  primary key references access.account,
    wrapped    bytea not null,
    generation text  not null
);
create index draft_key_generation on person.draft_key (generation);
comment on table person.draft_key is 'personal: wrapped keys of what accounts typed into forms about nobody in particular';

alter table person.draft alter column person drop not null;
alter table person.draft alter column owner  drop not null;
alter table person.draft add  constraint draft_whose check ((person is null) = (owner is null));
alter table person.draft add  column about uuid generated always as (
    substring(form from ':([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$')::uuid) stored;
-- Of a form that was sent and accepted: what it made. The id of such a row comes from what was sent.
alter table person.draft add  column made uuid check (made is null or finished_at is not null);
create index draft_about on person.draft (about) where about is not null;
create index draft_loose on person.draft (saved_at) where person is null;
comment on table person.draft is 'personal: sealed texts an account has typed into a form and not sent';

-- Once the thing is gone, what was typed about it goes with it, and a page still open somewhere keeps no more of it. A
-- trigger of the module that keeps the thing asks. So does what was typed about the thing in somebody's file: what was to be
-- said of them in a conference is not kept longer there than what was said.
create table person.forgotten (
    about   uuid        primary key,
    gone_at timestamptz not null default statement_timestamp()
);
create index forgotten_gone on person.forgotten (gone_at);
comment on table person.forgotten is 'operational: ids of things that are gone, so that nothing more is typed about them';
-- No policy shows a row of it: who has an id asks whether that one is gone.
grant select on person.forgotten to yukidoke_app;
alter table person.forgotten enable row level security;
alter table person.forgotten force  row level security;
create policy wall on person.forgotten for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create function person.forget_drafts(gone uuid) returns void
language sql security definer set search_path = '' as $$
    insert into person.forgotten (about) values (gone) on conflict do nothing;
    delete from person.draft where about = gone;
$$;
create function person.is_forgotten(asked uuid) returns boolean
language sql stable security definer set search_path = ''
return exists (select 1 from person.forgotten f where f.about = asked);

/* For such triggers: the column named holds the id of what goes. */
create function person.forget_drafts_of() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    perform person.forget_drafts((to_jsonb(old) ->> tg_argv[0])::uuid);
    return null;
end $$;

/* The same for a thing that others go on with. */
create function person.drop_drafts_of() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    delete from person.draft where about = (to_jsonb(old) ->> tg_argv[0])::uuid and person is null;
    return null;
end $$;

-- Whoever never comes back sweeps nothing of their own.
create function person.sweep_drafts() returns integer
language plpgsql security definer set search_path = '' as $$
declare
    swept integer;
begin
    delete from person.draft where person is null and saved_at < statement_timestamp() - interval '30 days';
    get diagnostics swept = row_count;
    delete from person.forgotten where gone_at < statement_timestamp() - interval '400 days';
    return swept;
end $$;
revoke execute on function person.forget_drafts(uuid), person.forget_drafts_of(), person.drop_drafts_of(),
                           person.is_forgotten(uuid), person.sweep_drafts() from public;
grant  execute on function person.is_forgotten(uuid), person.sweep_drafts() to yukidoke_app;

grant select, insert on person.draft_key to yukidoke_app;
alter table person.draft_key enable row level security;
alter table person.draft_key force  row level security;
create policy wall on person.draft_key for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy own  on person.draft_key for select to yukidoke_app using (account = (select access.acting_account()));
create policy made on person.draft_key for insert to yukidoke_app with check (account = (select access.acting_account()));

alter policy own   on person.draft
    using (account = (select access.acting_account()) and (person is null or person.basis_of(person) is not null));
alter policy begun on person.draft
    with check (account = (select access.acting_account()) and (person is null or person.basis_of(person) is not null));
alter policy kept  on person.draft
    using (account = (select access.acting_account()) and (person is null or person.basis_of(person) is not null));

-- Whether an account of the body that keeps a file may hear of it: of a restricted one only whoever was named. For
-- functions of other modules that tell accounts something; nobody else asks.
create function person.may_hear(asked uuid, who uuid) returns boolean
language sql stable security definer set search_path = ''
return exists (select 1
                 from person.person p
                where p.id = asked
                  and (not p.restricted
                       or exists (select 1
                                    from person.admitted a
                                   where a.person = p.id and a.account = who and a.ended_at is null)));
revoke execute on function person.may_hear(uuid, uuid) from public;
