-- Sheets that mirror the standard forms of other systems, so that what was heard is written once and copied field by field.
-- Which items there are is data of the program; here lie the answers, each in the zone of the purpose it was collected for.
create table casework.sheet (
    id        uuid        primary key,
    person    uuid        not null,
    owner     text        not null,
    form      text        not null check (form ~ '^[a-z][a-z-]*$'),
    edition   text        not null,
    number    integer     not null check (number > 0),
    made_at   timestamptz not null,
    made_by   uuid        not null references access.account,
    unique (person, form, number),
    unique (id, person, owner),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);

create table casework.sheet_answer (
    sheet  uuid  not null,
    person uuid  not null,
    owner  text  not null,
    item   text  not null check (item ~ '^[a-z][a-z-]*$'),
    zone   text  not null check (zone in ('general', 'employment', 'welfare')),
    value  bytea not null,
    primary key (sheet, item, zone),
    foreign key (sheet, person, owner) references casework.sheet (id, person, owner) on delete cascade
);
create index sheet_answer_person on casework.sheet_answer (person);

-- That a version was copied into another system, when and by whom.
create table casework.sheet_copied (
    sheet     uuid        primary key,
    person    uuid        not null,
    owner     text        not null,
    copied_at timestamptz not null,
    copied_by uuid        not null references access.account,
    foreign key (sheet, person, owner) references casework.sheet (id, person, owner) on delete cascade
);
create index sheet_copied_person on casework.sheet_copied (person);

comment on table casework.sheet        is 'personal: versions of screening and assessment sheets';
comment on table casework.sheet_answer is 'personal: answers of a sheet, each in its zone';
comment on table casework.sheet_copied is 'personal: which versions were copied into another system';

do $$
declare
    name text;
begin
    foreach name in array array['sheet', 'sheet_answer', 'sheet_copied'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

grant select, insert on casework.sheet, casework.sheet_answer, casework.sheet_copied to yukidoke_app;

create policy kept on casework.sheet for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = sheet.person and v.owner = (select person.acting_body())));
create policy written on casework.sheet for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and made_by = (select access.acting_account()));

-- A body that may not keep data for a purpose neither writes nor reads it, whatever a page asks for.
create policy kept on casework.sheet_answer for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = sheet_answer.person and v.owner = (select person.acting_body()))
           and person.keeps(owner, zone));
create policy written on casework.sheet_answer for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and person.keeps(owner, zone));

create policy kept on casework.sheet_copied for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = sheet_copied.person and v.owner = (select person.acting_body())));
create policy written on casework.sheet_copied for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and copied_by = (select access.acting_account()));
