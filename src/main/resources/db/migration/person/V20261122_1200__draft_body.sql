-- What was typed about nobody in particular belongs to the body it was typed at. Whoever works elsewhere since has no ground
-- to read there who came to the former one; the text waits where it was typed and goes after thirty days.
alter table person.draft add column body text;
comment on column person.draft.body is 'where it was typed; asked only of what is about nobody in particular';
update person.draft d
   set body = b.owner
  from (select distinct owner from person.person) b
 where d.person is null
   and access.works_at(d.account, b.owner);
alter table person.draft alter column body set default person.acting_body();

alter policy own   on person.draft
    using (account = (select access.acting_account())
           and case when person is null then body is not distinct from (select person.acting_body())
                    else person.basis_of(person) is not null end);
alter policy begun on person.draft
    with check (account = (select access.acting_account())
                and case when person is null then body is not distinct from (select person.acting_body())
                         else person.basis_of(person) is not null end);
alter policy kept  on person.draft
    using (account = (select access.acting_account())
           and case when person is null then body is not distinct from (select person.acting_body())
                    else person.basis_of(person) is not null end);
