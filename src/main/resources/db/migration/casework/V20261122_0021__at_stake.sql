-- How many files of a body are open, for whoever announces that it goes: they are to know what that closes before they do it.
-- A number and nothing else; null for everybody who keeps no accounts.
create function casework.at_stake(body text) returns bigint
    language sql stable security definer set search_path = ''
return (select count(*)
          from person.person_v p
         where p.owner = body
           and p.closed_at is null
        having access.acting_as('administrator') and access.acting_account() is not null);
revoke execute on function casework.at_stake(text) from public;
grant execute on function casework.at_stake(text) to yukidoke_app;
