-- On which days before (negative) and after a deadline those who owe something are reminded, by since when. Blank
-- platform: for councils that decided nothing.
create table workflow.reminder_days (
    platform   text        not null,
    since      date        not null,
    days       integer[]   not null check (cardinality(days) <= 12),
    decided_by uuid        references access.account,
    decided_at timestamptz not null,
    primary key (platform, since)
);

grant select, insert, update (days, decided_by, decided_at) on workflow.reminder_days to yukidoke_app;

comment on table workflow.reminder_days is 'public: on which days councils remind';

insert into workflow.reminder_days (platform, since, days, decided_at)
values ('', '2020-04-01', '{-14,-3,0,3,10}', '2020-04-01');
