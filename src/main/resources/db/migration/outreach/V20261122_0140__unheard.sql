-- Who is out when the contract of their body ends has nobody left who may look: their colleagues help people no more. So
-- the administrator is told that somebody is out, who, until when and who waits; not a word of whom they went to.
create function outreach.unheard()
    returns table (id uuid, organisation text, leaves_at timestamptz, back_by timestamptz, goes uuid[], told uuid)
    language sql stable security definer set search_path = '' as $$
    select t.id, t.organisation, t.leaves_at, t.back_by, t.goes, t.told
      from outreach.trip t
     where access.acting_as('administrator')
       and access.acting_account() is not null
       and access.ended(t.organisation)
       and t.state <> 'cancelled'
       and t.back_at is null
       and t.leaves_at <= statement_timestamp()
       and exists (select 1
                     from access.contract_end_v c
                    where c.organisation = t.organisation
                      and c.withdrawn_at is null
                      and t.leaves_at < c.starts_on::timestamp at time zone 'Asia/Tokyo')
     order by t.back_by, t.id;
$$;

/* That somebody has heard of them; false where that was said before, or where there is nobody to be heard of. */
create function outreach.heard(asked uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update outreach.trip t
       set back_at = statement_timestamp(), back_said_by = access.acting_account()
     where t.id = asked
       and t.id in (select u.id from outreach.unheard() u);
    return found;
end
$$;
revoke execute on function outreach.unheard(), outreach.heard(uuid) from public;
grant execute on function outreach.unheard(), outreach.heard(uuid) to yukidoke_app;
