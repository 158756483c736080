-- Workbooks handed out to bodies and sent back. What was printed in one is kept, so that what comes back is compared with
-- what went out and not with what the ledger says meanwhile.
create table reporting.sheet (
    code      text        primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'), -- keyed digest of all that was printed
    ask       uuid        not null references reporting.ask,
    version   bigint      not null check (version >= 0), -- of the report when it was made
    printed   text        not null, -- JSON: line, column, text
    account   uuid        references access.account,
    seat      uuid,
    issued_at timestamptz not null
);
create index on reporting.sheet (ask);

create table reporting.upload (
    id       uuid        primary key,
    ask      uuid        not null references reporting.ask,
    code     text        not null references reporting.sheet,
    sha256   text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file     bytea       not null check (length(file) <= 8000000),
    way      text        not null check (way in ('workbook', 'exchange')),
    account  uuid        references access.account,
    seat     uuid,
    sent_at  timestamptz not null,
    taken_at timestamptz check (taken_at >= sent_at),
    unique (ask, sha256)
);

grant select, insert on reporting.sheet, reporting.upload to yukidoke_app;
grant update (taken_at) on reporting.upload to yukidoke_app;

comment on table reporting.sheet  is 'operational: a workbook handed out to a body';
comment on table reporting.upload is 'operational: a workbook a body sent back';
