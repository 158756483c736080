-- Files of the acting body nobody goes along with now, as far as whoever asks may open them: those with whom nobody ever
-- did (what was opened by mistake does not count), or those with whom somebody did before. Closed files are done with.
create function casework.without_period(before boolean) returns table (person uuid, opened_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select f.id, f.opened_at
      from person.person_v f
     where f.owner = person.acting_body()
       and f.closed_at is null
       and access.acting_account() is not null
       and access.acting_as('counsellor')
       and not exists (select 1
                         from casework.period p
                        where p.person = f.id and p.owner = f.owner and p.closed_on is null)
       and exists (select 1
                     from casework.period p
                    where p.person = f.id and p.owner = f.owner and p.ending <> 'mistake') = before
       and (not f.restricted or person.keeps_file(f.id))
$$;
revoke execute on function casework.without_period(boolean) from public;
grant  execute on function casework.without_period(boolean) to yukidoke_app;
