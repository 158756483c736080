-- A council asks its bodies for what they owe, once per period. What is asked is laid down when a round opens, so that a
-- plan revised meanwhile does not change the question. What is typed is kept cell by cell, and every text ever
-- acknowledged stays in reporting.typed.
create schema reporting;
grant usage on schema reporting to yukidoke_app;

create table reporting.round (
    id         uuid        primary key,
    plan_key   text        not null references plan.plan,
    kind       text        not null check (kind in ('year', 'quarter', 'half', 'month', 'adhoc')),
    period     text        not null check (period <> ''), -- as kernel.Period spells it
    title      text        not null check (title <> '' and length(title) <= 200),
    note       text        not null check (length(note) <= 2000),
    due_on     date        not null,
    route      text        not null check (route in ('one', 'two')),
    measures   boolean     not null, -- whether bodies also say what they did for each measure
    created_by uuid        references access.account,
    created_at timestamptz not null,
    opened_at  timestamptz check (opened_at >= created_at),
    closed_at  timestamptz check (closed_at >= opened_at)
);
create index on reporting.round (plan_key, created_at);

create table reporting.ask (
    id        uuid        primary key,
    round     uuid        not null references reporting.round,
    body      text        not null, -- key in the directory; blank for the council as a whole
    due_on    date        not null,
    version   bigint      not null default 0 check (version >= 0), -- of the newest text saved
    viewed_at timestamptz, -- when somebody of the body first looked
    unique (round, body)
);

create table reporting.extension (
    ask      uuid        not null references reporting.ask,
    due_on   date        not null,
    reason   text        not null check (reason <> '' and length(reason) <= 2000),
    given_by uuid        references access.account,
    given_at timestamptz not null,
    primary key (ask, given_at)
);

create table reporting.line (
    ask      uuid    not null references reporting.ask,
    key      text    not null check (key ~ '^[KM][0-9]{2,4}$'),
    position integer not null,
    kind     text    not null check (kind in ('figure', 'measure')),
    subject  text    not null, -- id of the indicator or the measure
    part     text    not null,
    primary key (ask, key),
    unique (ask, position),
    unique (ask, subject, part)
);

-- Every text acknowledged, whether it stands or met another one.
create table reporting.typed (
    ask     uuid        not null references reporting.ask,
    version bigint      not null check (version > 0),
    line    text        not null, -- blank for the report as a whole
    field   text        not null check (field ~ '^[a-z][a-z_.]{0,60}$'),
    said    text        not null check (length(said) <= 4000),
    base    bigint      not null, -- the version its author had seen in this cell
    stands  boolean     not null, -- false: another text stood there that its author had not seen
    account uuid        references access.account,
    seat    uuid,
    way     text        not null check (way in ('screen', 'workbook', 'exchange', 'carried')),
    at      timestamptz not null,
    primary key (ask, version)
);

create table reporting.cell (
    ask     uuid   not null references reporting.ask,
    line    text   not null,
    field   text   not null,
    version bigint not null,
    said    text   not null, -- blank where somebody emptied it
    primary key (ask, line, field),
    foreign key (ask, version) references reporting.typed
);

-- A text that met another one and waits for somebody to choose.
create table reporting.clash (
    ask     uuid   not null references reporting.ask,
    version bigint not null,
    line    text   not null,
    field   text   not null,
    primary key (ask, version),
    foreign key (ask, version) references reporting.typed
);
create index on reporting.clash (ask, line, field);

-- What a council holds to be worth a question, by since when. Blank platform: for councils that decided nothing.
create table reporting.check_rule (
    platform   text    not null,
    code       text    not null check (code in ('jump', 'above', 'shortfall', 'sum', 'vanished')),
    since      date    not null,
    importance text    not null check (importance in ('error', 'explain', 'note', 'off')),
    share      numeric not null check (share >= 0), -- percent
    least      numeric not null check (least >= 0), -- in the unit of the indicator
    primary key (platform, code, since)
);

create table reporting.snapshot (
    round     uuid        primary key references reporting.round,
    frozen_at timestamptz not null,
    content   text        not null,
    sha256    bytea       not null check (sha256 = sha256(convert_to(content, 'UTF8'))),
    signature bytea       not null,
    signer    uuid        not null -- which key signed
);

grant select, insert on reporting.round to yukidoke_app;
grant update (title, note, due_on, route, measures, period, kind, opened_at, closed_at) on reporting.round to yukidoke_app;
grant select, insert on reporting.ask to yukidoke_app;
grant update (due_on, version, viewed_at) on reporting.ask to yukidoke_app;
grant select, insert on reporting.extension, reporting.line, reporting.typed, reporting.snapshot to yukidoke_app;
grant select, insert, update, delete on reporting.cell to yukidoke_app;
grant select, insert, delete on reporting.clash to yukidoke_app;
grant select, insert on reporting.check_rule to yukidoke_app;

-- An open round asks what it asked; a closed one never changes.
create function reporting.keep_round() returns trigger
    language plpgsql as
$$
begin
    if old.closed_at is not null then
        raise exception 'the round is closed';
    end if;
    if old.opened_at is not null and (new.opened_at is distinct from old.opened_at or new.period <> old.period
                                      or new.kind <> old.kind) then
        raise exception 'the round is open';
    end if;
    return new;
end
$$;
create trigger keep_round before update on reporting.round for each row execute function reporting.keep_round();

-- Nothing is typed into a report that was handed over, nor after its round was closed.
create function reporting.keep_report() returns trigger
    language plpgsql as
$$
begin
    if not workflow.open('report', new.ask) then
        raise exception 'the report was handed over';
    end if;
    if not exists (select 1
                     from reporting.ask
                     join reporting.round on round.id = ask.round
                    where ask.id = new.ask
                      and round.opened_at is not null
                      and round.closed_at is null) then
        raise exception 'the round is not open';
    end if;
    return new;
end
$$;
create trigger keep_report before insert on reporting.typed for each row execute function reporting.keep_report();

comment on table reporting.round      is 'operational: what a council asks its bodies for, and until when';
comment on table reporting.ask        is 'operational: what one body is asked for in a round';
comment on table reporting.extension  is 'operational: more time given to one body, and why';
comment on table reporting.line       is 'operational: one thing a body is asked for';
comment on table reporting.typed      is 'operational: every text typed into a report';
comment on table reporting.cell       is 'operational: the texts that stand in a report';
comment on table reporting.clash      is 'operational: texts that met another one';
comment on table reporting.check_rule is 'public: what a council asks an explanation for';
comment on table reporting.snapshot   is 'public: a round as it was when it was closed, signed';

insert into reporting.check_rule (platform, code, since, importance, share, least)
values ('', 'jump',      '2020-04-01', 'explain',  50, 10),
       ('', 'above',     '2020-04-01', 'explain', 100,  0),
       ('', 'shortfall', '2020-04-01', 'explain', 100,  0),
       ('', 'sum',       '2020-04-01', 'explain',   0,  0),
       ('', 'vanished',  '2020-04-01', 'note',      0,  0);
