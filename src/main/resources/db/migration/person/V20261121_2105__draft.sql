-- What somebody has typed about a person and not sent yet, form by form. It is nobody else's business, not even a
-- colleague's: a half-written note says things its author will take out again. It is put in every few seconds through a
-- letter box (no key is handed out for that) and taken out with the key of the person, by person.release like all else;
-- with that key it becomes unreadable.
create table person.draft (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    account     uuid        not null references access.account,
    form        text        not null check (form ~ '^[a-z][a-z0-9.:-]{0,79}$'),
    base        text        not null check (length(base) <= 80), -- what its author had before them; blank for something new
    version     integer     not null check (version > 0),
    writer      uuid        not null, -- the open page that wrote it last
    turn        integer     not null check (turn >= 0), -- that page's count of what it sent
    sealing     text        not null,
    opening     bytea       not null,
    content     bytea,
    begun_at    timestamptz not null,
    saved_at    timestamptz not null,
    finished_at timestamptz, -- sent or thrown away: what comes late must find that out
    check ((content is null) = (finished_at is not null)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index draft_own    on person.draft (account, saved_at desc) where finished_at is null;
create index draft_form   on person.draft (account, person, form) where finished_at is null;
create index draft_person on person.draft (person);
comment on table person.draft is 'personal: sealed texts an account has typed about somebody and not sent';

grant select, insert, delete on person.draft to yukidoke_app;
grant update (base, version, writer, turn, content, saved_at, finished_at) on person.draft to yukidoke_app;

alter table person.draft enable row level security;
alter table person.draft force  row level security;
create policy wall on person.draft for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
-- Whoever lost sight of the person lost sight of what they typed about them, too; it comes back with the sight.
create policy own on person.draft for select to yukidoke_app
    using (account = (select access.acting_account()) and person.basis_of(person) is not null);
create policy begun on person.draft for insert to yukidoke_app
    with check (account = (select access.acting_account()) and person.basis_of(person) is not null);
create policy kept on person.draft for update to yukidoke_app
    using (account = (select access.acting_account()) and person.basis_of(person) is not null);
create policy swept on person.draft for delete to yukidoke_app
    using (account = (select access.acting_account()) and finished_at < statement_timestamp() - interval '7 days');
