-- What was answered to a program that sent entries under a key of its own, so that sending the same again, because the
-- answer was lost on the way, answers the same again and adds nothing.
create table progress.receipt (
    account     uuid        not null,
    key         text        not null check (key <> ''),
    content     bytea       not null check (octet_length(content) = 32), -- digest of where it was sent, and of the body
    answer      text        not null,
    recorded_at timestamptz not null,
    primary key (account, key)
);
grant select, insert on progress.receipt to yukidoke_app;

comment on table progress.receipt is 'operational: what programs were answered, by the key they sent';
