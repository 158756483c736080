-- Whoever left a body comes to no meeting for it: their colleagues are asked, and nothing is told to that body through them.
create function conference.comes(asked uuid, who uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return conference.knows(asked) and access.works_at(who, body);

-- As before, and only by somebody who is still there.
create or replace function conference.represented(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.knows(asked)
   and exists (select 1
                 from conference.member p
                where p.meeting = asked
                  and p.organisation = conference.acting_body()
                  and p.admitted_at is not null
                  and access.works_at(p.account, p.organisation)
                  and not exists (select 1
                                    from conference.member n
                                   where n.meeting = p.meeting
                                     and n.account = p.account
                                     and n.acknowledged_at > p.acknowledged_at));

revoke execute on function conference.comes(uuid, uuid, text) from public;
grant  execute on function conference.comes(uuid, uuid, text) to yukidoke_app;
