-- What was written down by mistake about how far somebody has come is taken back and stays in the record; a scale that was put
-- aside can be used again.
alter table casework.rung add column voided_at timestamptz;
alter table casework.rung add column voided_by uuid references access.account;
alter table casework.rung add constraint rung_voided check ((voided_at is null) = (voided_by is null));
alter table casework.scale_mark add column voided_at timestamptz;
alter table casework.scale_mark add column voided_by uuid references access.account;
alter table casework.scale_mark add constraint scale_mark_voided check ((voided_at is null) = (voided_by is null));
comment on column casework.rung.voided_at is 'it was written down by mistake';
comment on column casework.scale_mark.voided_at is 'it was written down by mistake';

grant update (voided_at, voided_by) on casework.rung       to yukidoke_app;
grant update (voided_at, voided_by) on casework.scale_mark to yukidoke_app;
create policy voided on casework.rung for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and voided_at is null)
    with check (voided_by = (select access.acting_account()));
create policy voided on casework.scale_mark for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and voided_at is null)
    with check (voided_by = (select access.acting_account()));
create policy resumed on casework.scale for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and ended_at is not null)
    with check (ended_at is null and ended_by is null);

create or replace view casework.rung_v with (security_invoker = true) as
select distinct on (r.person) r.person, r.owner, r.rung, r.since
  from casework.rung r
 where r.voided_at is null
 order by r.person, r.since desc, r.recorded_at desc;
