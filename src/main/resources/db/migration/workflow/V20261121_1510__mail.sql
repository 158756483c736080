-- What accounts and bodies are told. A row is written in the transaction of the deed it is about and sent after it; no
-- address is kept here, so that the one in use at that moment is taken and a copy of this table tells nobody's.
create table workflow.message (
    id           uuid        primary key,
    once         text        not null unique, -- what was told already is not told again, however often it is tried
    platform     text        not null check (platform <> ''),
    account      uuid        references access.account,
    organisation text        not null, -- key of the body; blank for none
    title        text        not null check (title <> '' and length(title) <= 300),
    said         text        not null check (length(said) <= 4000),
    title_en     text        not null check (title_en <> '' and length(title_en) <= 300),
    said_en      text        not null check (length(said_en) <= 4000),
    href         text        not null check (href = '' or href like '/%'),
    digest       boolean     not null, -- goes out with everything else of that day
    made_at      timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null check (state in ('waiting', 'sent', 'paper')),
    try_at       timestamptz not null,
    tries        integer     not null default 0 check (tries >= 0),
    fault        text        not null default ''
                 check (fault in ('', 'nobody', 'no_server', 'no_address', 'declined', 'refused', 'unreachable', 'login')),
    done_at      timestamptz check ((state = 'waiting') = (done_at is null)),
    told_at      timestamptz check (told_at is null or state = 'paper'),
    told_by      uuid        references access.account,
    check (account is not null or state = 'paper')
);
create index on workflow.message (try_at) where state = 'waiting';
create index on workflow.message (account) where state = 'waiting';
create index on workflow.message (platform, made_at) where state = 'paper' and told_at is null;

-- Nobody has a row who has not decided: mail is what an account gets.
create table workflow.mail_choice (
    account    uuid        primary key references access.account,
    mail       boolean     not null,
    changed_at timestamptz not null
);

-- When mail goes out, by since when, in the time of Japan. Blank platform: for councils that decided nothing.
create table workflow.mail_hours (
    platform   text    not null,
    since      date    not null,
    opens      time    not null,
    closes     time    not null check (closes > opens),
    weekends   boolean not null,
    digest     time    not null check (digest >= opens and digest < closes),
    decided_by uuid    references access.account,
    decided_at timestamptz not null,
    primary key (platform, since)
);

grant select, insert, update (state, try_at, tries, fault, done_at, told_at, told_by) on workflow.message to yukidoke_app;
grant select, insert, update on workflow.mail_choice to yukidoke_app;
grant select, insert, update (opens, closes, weekends, digest, decided_by, decided_at) on workflow.mail_hours
    to yukidoke_app;

alter table workflow.mail_choice enable row level security;
alter table workflow.mail_choice force  row level security;
create policy self on workflow.mail_choice for all
    using (account = (select access.acting_account()));
create policy sender on workflow.mail_choice for select
    using ((select access.claimed('program')) = 'mail');

comment on table workflow.message     is 'operational: what accounts and bodies are told, and whether it reached them';
comment on table workflow.mail_choice is 'personal: whether an account wants mail';
comment on table workflow.mail_hours  is 'public: when a council lets mail go out';

insert into workflow.mail_hours (platform, since, opens, closes, weekends, digest, decided_at)
values ('', '2020-04-01', '08:00', '19:00', false, '08:30', '2020-04-01');
