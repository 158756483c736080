-- Lists of others that are brought into the directory: kept as they came until somebody decided, then only what was done.
create schema opendata;
grant usage on schema opendata to yukidoke_app;

create table opendata.intake (
    id          uuid        primary key,
    platform    text        not null,
    mapping     text        not null check (mapping <> ''),
    source      text        not null check (source <> '' and length(source) <= 100), -- whose list it is
    file_name   text        not null check (length(file_name) <= 200),
    digest      text        not null, -- of the file
    content     bytea, -- the file, until it was decided
    state       text        not null check (state in ('waiting', 'taken', 'dropped', 'undone')),
    uploaded_at timestamptz not null,
    uploaded_by uuid        not null references access.account,
    decided_at  timestamptz,
    decided_by  uuid        references access.account,
    check ((state = 'waiting') = (content is not null)),
    check ((state = 'waiting') = (decided_at is null))
);
create index on opendata.intake (platform, mapping, source, uploaded_at);

-- Every entry the list held when it was taken, and what taking it did.
create table opendata.intake_entry (
    intake uuid    not null references opendata.intake,
    entry  uuid    not null references directory.entry,
    deed   text    not null check (deed in ('made', 'changed', 'same')),
    before integer, -- the version that stood; null for an entry that was made
    after  integer not null, -- the version that stood when it was done
    primary key (intake, entry),
    check ((deed = 'made') = (before is null))
);

grant select, insert on opendata.intake, opendata.intake_entry to yukidoke_app;
grant update (content, state, decided_at, decided_by) on opendata.intake to yukidoke_app;

comment on table opendata.intake       is 'operational: lists of others, the file until it was decided';
comment on table opendata.intake_entry is 'operational: what taking a list did to which entry';
