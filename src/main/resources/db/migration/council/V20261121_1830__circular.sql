-- What a council writes to its bodies, who read it and what they answered. Nothing is changed afterwards: a correction is
-- another circular, a second answer stands beside the first.
create table council.circular (
    id       uuid        primary key,
    plan_key text        not null references plan.plan,
    title    text        not null check (title <> '' and length(title) <= 200),
    said     text        not null check (said <> '' and length(said) <= 4000),
    answer   boolean     not null, -- whether an answer is asked for
    due_on   date        check (due_on is null or answer),
    sent_at  timestamptz not null,
    sent_by  uuid        references access.account
);
create index on council.circular (plan_key, sent_at);

create table council.circular_to (
    circular uuid not null references council.circular,
    body     text not null check (body <> ''), -- key in the directory
    primary key (circular, body)
);

create table council.circular_read (
    circular uuid        not null,
    body     text        not null,
    read_at  timestamptz not null,
    account  uuid        references access.account,
    primary key (circular, body),
    foreign key (circular, body) references council.circular_to
);

create table council.circular_answer (
    id          uuid        primary key,
    circular    uuid        not null,
    body        text        not null,
    said        text        not null check (said <> '' and length(said) <= 4000),
    answered_at timestamptz not null,
    account     uuid        references access.account,
    carried     boolean     not null, -- the secretariat wrote down what it was told
    foreign key (circular, body) references council.circular_to
);
create index on council.circular_answer (circular, body);

grant select, insert on council.circular, council.circular_to, council.circular_read, council.circular_answer
    to yukidoke_app;

comment on table council.circular        is 'operational: what a council writes to its bodies';
comment on table council.circular_to     is 'operational: to which bodies a circular went';
comment on table council.circular_read   is 'operational: which body said that it read a circular, and when';
comment on table council.circular_answer is 'operational: what bodies answered to a circular';
