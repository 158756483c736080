-- Who looked: what was read in a case conference is recorded like every look, and counted after a leak, but such meetings
-- are not public; it is not printed in the statement a person asks for.
create or replace function person.looks(asked uuid, at_most integer)
    returns table (happened_at timestamptz, organisation text, account uuid, action text, fields text, basis text,
                   permitted boolean)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if not person.keeps_file(asked) then
        return;
    end if;
    return query
        select e.happened_at, e.organisation, e.account, e.action, e.detail ->> 'fields', e.basis, e.permitted
          from audit.event_v e
         where e.subject = asked
           and not starts_with(coalesce(e.basis, ''), 'meeting:')
         order by e.id desc
         limit at_most;
end
$$;

-- For the judges of such meetings: whether a confirmed basis carries the acting body on a day, and whether a consent of
-- somebody lays certain parts open to a body now.
create function person.carries(asked uuid, day date) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.confirmation f
                where f.id = asked
                  and f.withdrawn_at is null
                  and day between f.valid_from and f.valid_to
                  and person.acting_body() = any (f.members));

create function person.consented(asked uuid, whose uuid, keeper text, body text, wanted text[]) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from (select e.kind, e.until, e.organisations, e.categories, e.parts
                         from person.consent e
                        where e.line = asked and e.person = whose and e.owner = keeper
                        order by e.number desc
                        limit 1) c
                where c.kind <> 'withdrawn'
                  and c.until > statement_timestamp()
                  and wanted <@ c.parts
                  and person.addressed(body, keeper, c.organisations, c.categories));

-- Whether a file may be spoken of outside the body that keeps it: of whoever has to be hidden nothing is heard elsewhere.
create function person.hidden(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1 from person.person p where p.id = asked and p.restricted);

revoke execute on function
    person.carries(uuid, date), person.consented(uuid, uuid, text, text, text[]), person.hidden(uuid) from public;
