-- For the judges of conferences: whether a confirmed basis binds a body on a day, whichever body asks.
create function person.binds(asked uuid, day date, body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.confirmation f
                where f.id = asked
                  and f.withdrawn_at is null
                  and day between f.valid_from and f.valid_to
                  and body = any (f.members));
revoke execute on function person.binds(uuid, date, text) from public;
