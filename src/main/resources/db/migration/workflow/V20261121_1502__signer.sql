-- Keys that sign what a council froze or issued. The public half lies open, so that anybody may check; the private half is
-- sealed by a data key, whose wrapping lies outside the database.
create table workflow.signer (
    id         uuid        primary key,
    public_key bytea       not null,
    sealed     bytea       not null,
    wrapped    bytea       not null,
    generation text        not null,
    made_at    timestamptz not null,
    one        boolean     not null default true check (one) unique -- one key signs
);

grant select, insert on workflow.signer to yukidoke_app;

comment on table workflow.signer is 'operational: the key that signs frozen rounds and issued files';
