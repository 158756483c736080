-- Requests to change a project of the annex (別紙). The council says yes or no; with the application for the grant the
-- annex is corrected and the plan is deemed revised: a version the system makes.
create schema funding;
grant usage on schema funding to yukidoke_app;

create table funding.request (
    id           uuid        primary key default db.uuidv7(),
    plan_key     text        not null references plan.plan,
    platform     text        not null references plan.platform,
    number       integer     not null check (number > 0),
    organisation text        not null check (organisation <> ''),
    project      jsonb       not null,
    kpi          jsonb,
    amount       numeric     not null check (amount >= 0), -- in thousands of yen
    partial      boolean     not null,
    partial_note text        not null check (length(partial_note) <= 500),
    reason       text        not null check (reason <> '' and length(reason) <= 2000),
    asked_at     timestamptz not null,
    asked_by     uuid        references access.account,
    applied_on   date,
    version      uuid        references plan.version,
    unique (plan_key, number),
    check ((applied_on is null) = (version is null)),
    check (partial or partial_note = '')
);

grant select, insert on funding.request to yukidoke_app;
grant update (applied_on, version) on funding.request to yukidoke_app;

comment on table funding.request is 'operational: requests to change a grant project, and the version each made';
