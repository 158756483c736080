-- Tightens the wall. What is judged for a body named by whoever asks is nobody's to ask but the judge's; a share of which
-- nothing is left opens nothing, not even that there is a file; and of a leak a counsellor sees those people only whose
-- files they may see.

create or replace function person.reach(asked uuid, body text) returns table (share uuid, parts text[])
    language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select s.id, left_over.parts
          from person.share s
          left join lateral (select e.kind, e.parts, e.organisations, e.categories, e.until
                               from person.consent e
                              where e.line = s.consent and e.person = s.person
                              order by e.number desc
                              limit 1) c on true
          left join person.confirmation f on f.id = s.confirmation
          cross join lateral (select array(select p
                                             from unnest(s.parts) p
                                            where person.keeps(body, p)
                                              and (s.basis <> 'consent' or p = any (c.parts))) as parts) left_over
         where s.person = asked
           and s.owner <> body
           and s.ended_at is null
           and s.valid_from <= statement_timestamp()
           and s.valid_to   >  statement_timestamp()
           and left_over.parts <> '{}'
           and exists (select 1
                         from person.share_recipient r
                        where r.share = s.id
                          and person.addressed(body, s.owner, array[r.organisation], array[r.category]))
           and case when s.basis = 'consent'
                    then c.kind <> 'withdrawn'
                     and c.until > statement_timestamp()
                     and person.addressed(body, s.owner, c.organisations, c.categories)
                    else f.withdrawn_at is null
                     and (statement_timestamp() at time zone 'Asia/Tokyo')::date between f.valid_from and f.valid_to
                     and body = any (f.members)
               end;
end
$$;

-- Whether a share opens anything of somebody to the acting account now.
create function person.reached(asked uuid, whom uuid) returns boolean
    language sql stable security definer set search_path = ''
return person.basis_of(whom) is not null
   and exists (select 1 from person.reach(whom, person.acting_body()) r where r.share = asked);

-- Whether a share opens anything at this moment, for some recipient: asked of the one judge, recipient by recipient.
create or replace function person.holds(asked uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select 1
          from person.share s
          join person.share_recipient r on r.share = s.id
          join directory.organisation_v o
            on o.key = r.organisation
            or (o.kind = r.category and o.platform = split_part(s.owner, '.', 1))
         where s.id = asked
           and person.basis_of(s.person) is not null
           and exists (select 1 from person.reach(s.person, o.key) reached where reached.share = s.id))
$$;

drop policy seen on person.share;
create policy seen on person.share for select to yukidoke_app
    using (person.keeps_file(person) or person.reached(id, person));
drop policy seen on person.share_recipient;
create policy seen on person.share_recipient for select to yukidoke_app
    using (person.keeps_file(person)
           or (organisation = (select person.acting_body()) and person.reached(share, person)));

-- Leaks. How many people it was is for the auditor: the difference to what a counsellor sees would tell of restricted
-- files.
create policy wall on person.incident_person for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');

create table person.incident_size (
    incident uuid    primary key references person.incident,
    people   integer not null check (people >= 0)
);
comment on table person.incident_size is 'personal: how many people a leak was about';
insert into person.incident_size (incident, people)
select i.id, (select count(*) from person.incident_person p where p.incident = i.id)
  from person.incident i;

grant select, insert on person.incident_size to yukidoke_app;
alter table person.incident_size enable row level security;
alter table person.incident_size force  row level security;
create policy own on person.incident_size for all to yukidoke_app
    using ((select access.acting_as('auditor')) and exists (select 1 from person.incident i where i.id = incident));
create policy wall on person.incident_size for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');

drop policy own on person.incident_person;
create policy own on person.incident_person for select to yukidoke_app
    using (exists (select 1 from person.incident i where i.id = incident)
           and ((select access.acting_as('auditor')) or person.keeps_file(person)));

create or replace function person.looked_into(since timestamptz, until timestamptz, who uuid, body text)
    returns table (person uuid, looks bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if person.acting_body() is null or access.acting_account() is null or not access.acting_as('auditor') then
        return;
    end if;
    return query
        select e.subject, count(*)
          from audit.event_v e
         where e.owner = person.acting_body()
           and e.permitted
           and e.happened_at >= since
           and e.happened_at <  until
           and (who  is null or e.account = who)
           and (body is null or e.organisation = body)
         group by e.subject
         order by e.subject;
end
$$;

-- Every function here judges for whoever acts; those that judge for anybody else are the judges' own.
revoke execute on all functions in schema person from public;
grant execute on function
    person.acting_body(), person.handles_leaks(), person.keeps(text, text), person.basis_of(uuid),
    person.sees(uuid, text), person.keeps_file(uuid), person.decides(uuid), person.reached(uuid, uuid),
    person.holds(uuid), person.lent(integer), person.looks(uuid, integer),
    person.looked_into(timestamptz, timestamptz, uuid, text) to yukidoke_app;
