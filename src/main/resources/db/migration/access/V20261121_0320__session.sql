-- Sign-in: the tables Spring Session expects (their shape is its own), and the tally of failed attempts.
create table access.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index spring_session_expiry    on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session            to yukidoke_app;
grant select, insert, update, delete on access.spring_session_attributes to yukidoke_app;

-- The subject is a hash: what people type as a login by mistake is often their password.
create table access.throttle (
    bucket        text        not null check (bucket in ('address', 'login', 'pair')),
    subject       bytea       not null check (octet_length(subject) = 32),
    failures      integer     not null default 0 check (failures >= 0),
    counted_at    timestamptz not null,
    trusted_until timestamptz,
    primary key (bucket, subject)
);
create index throttle_counted on access.throttle (counted_at);
grant select, insert, update, delete on access.throttle to yukidoke_app;

-- Both are asked before anybody has signed in, so no row belongs to somebody who could be asked for.
comment on table access.spring_session            is 'operational: sessions under way, found by a secret only';
comment on table access.spring_session_attributes is 'operational: what a session remembers';
comment on table access.throttle                  is 'operational: how often signing in failed, by a hash of who tried';
