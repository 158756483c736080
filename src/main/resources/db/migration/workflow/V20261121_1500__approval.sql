-- How a matter passes from its maker to whoever checks it. Deeds are only ever added; what they come to is folded from
-- them, here for what must never happen and in the program for what is shown.
create schema workflow;
grant usage on schema workflow to yukidoke_app;

create table workflow.matter (
    kind  text not null check (kind ~ '^[a-z][a-z_]{1,30}$'),
    id    uuid not null,
    route text not null check (route in ('one', 'two')),
    primary key (kind, id)
);

create table workflow.deed (
    kind         text        not null,
    id           uuid        not null,
    number       integer     not null check (number > 0),
    what         text        not null check (what in ('submit', 'approve', 'accept', 'return', 'lift')),
    account      uuid        references access.account,
    seat         uuid, -- somebody without an account who holds a one-time link
    organisation text        not null,
    done_at      timestamptz not null,
    reason       text        not null,
    said         text        not null check (length(said) <= 2000),
    digest       text        not null check (digest ~ '^([0-9a-f]{64})?$'),
    primary key (kind, id, number),
    foreign key (kind, id) references workflow.matter,
    check (account is null or seat is null),
    check ((what in ('return', 'lift')) = (reason <> '')),
    check ((what in ('return', 'lift')) = (said <> '')),
    check ((what in ('submit', 'approve', 'accept')) = (digest <> ''))
);

create table workflow.reason (
    kind     text    not null,
    code     text    not null check (code ~ '^[a-z][a-z_]{1,30}$'),
    position integer not null,
    name     text    not null check (name <> ''),
    name_en  text    not null check (name_en <> ''),
    primary key (kind, code),
    unique (kind, position)
);

-- Whether a matter may be edited: nothing was done to it, or it came back.
create function workflow.open(asked_kind text, asked_id uuid) returns boolean
    language sql stable
    return coalesce((select what in ('return', 'lift')
                       from workflow.deed
                      where kind = asked_kind
                        and id = asked_id
                      order by number desc
                      limit 1), true);

-- Four eyes, whatever the program believes: a deed in its turn, the same content, and nobody twice.
create function workflow.judge_deed() returns trigger
    language plpgsql as
$$
declare
    last   workflow.deed;
    start  workflow.deed;
    way    text;
begin
    select route into way from workflow.matter where kind = new.kind and id = new.id for update;
    select * into last from workflow.deed where kind = new.kind and id = new.id order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'deed % out of turn', new.number;
    end if;
    if new.what = 'submit' then
        if last.what in ('submit', 'approve', 'accept') then
            raise exception 'submitted already';
        end if;
        return new;
    end if;
    if last.what is null or last.what in ('return', 'lift') then
        raise exception 'nothing is submitted';
    end if;
    if last.what = 'accept' and new.what <> 'lift' then
        raise exception 'accepted already';
    end if;
    if new.what in ('approve', 'accept') then
        select * into start
          from workflow.deed
         where kind = new.kind and id = new.id and what = 'submit'
         order by number desc limit 1;
        if new.what = 'approve' and (way <> 'two' or last.what <> 'submit')
           or new.what = 'accept' and (way = 'two') <> (last.what = 'approve') then
            raise exception '% does not follow % by route %', new.what, last.what, way;
        end if;
        if new.digest <> start.digest then
            raise exception 'not what was submitted';
        end if;
        if new.account is null and new.seat is null
           or new.account is not distinct from start.account and new.seat is not distinct from start.seat
           or last.what = 'approve' and new.account is not distinct from last.account then
            raise exception 'whoever made or approved it cannot look next';
        end if;
    end if;
    return new;
end
$$;

create trigger judge_deed before insert on workflow.deed for each row execute function workflow.judge_deed();

grant select, insert, update (route) on workflow.matter to yukidoke_app;
grant select, insert on workflow.deed to yukidoke_app;
grant select on workflow.reason to yukidoke_app;

comment on table workflow.matter is 'operational: what passes through several hands, and by which route';
comment on table workflow.deed is 'operational: who submitted, approved, accepted, returned or opened what, and why';
comment on table workflow.reason is 'public: reasons for returning a matter or opening it again';

insert into workflow.reason (kind, code, position, name, name_en)
values ('report', 'figure',    1, '数値の確認が必要',           'A figure needs checking'),
       ('report', 'missing',   2, '記入もれ',                   'Something is missing'),
       ('report', 'scope',     3, '対象・期間の取り違え',       'Wrong scope or period'),
       ('report', 'reason',    4, '理由・今後の取組の追記',     'Reason or next steps to be added'),
       ('report', 'evidence',  5, '根拠資料の確認',             'Evidence to be checked'),
       ('report', 'own',       6, '提出者からの申し出',         'Asked for by whoever submitted it'),
       ('report', 'corrected', 7, '提出後の訂正',               'Corrected after submission'),
       ('report', 'other',     8, 'その他（本文のとおり）',     'Other (see text)');
