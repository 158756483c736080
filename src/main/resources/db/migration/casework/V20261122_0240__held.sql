-- How many open cases accounts answer for, for whoever is about to close one: they are to know whom that leaves without
-- anybody before they do it. Numbers and nothing else, and none for everybody who keeps no accounts.
create function casework.held_by(asked uuid[]) returns table (account uuid, cases bigint)
    language sql stable security definer set search_path = '' as $$
    select p.responsible, count(*)
      from casework.period p
     where p.responsible = any(asked)
       and p.closed_on is null
       and access.acting_as('administrator')
       and access.acting_account() is not null
     group by p.responsible
$$;
revoke execute on function casework.held_by(uuid[]) from public;
grant execute on function casework.held_by(uuid[]) to yukidoke_app;

create index period_held on casework.period (responsible) where closed_on is null;
