-- Printed minutes leave the vault on paper: each copy has a number, and stands here with whoever made it, also after what
-- was said is destroyed, so that the paper can be asked for.
create table conference.print (
    meeting      uuid        not null references conference.meeting,
    number       integer     not null,
    account      uuid        not null references access.account,
    organisation text        not null,
    name         text        not null check (name <> ''),
    printed_at   timestamptz not null,
    primary key (meeting, number)
);
comment on table conference.print is 'personal: who printed the minutes of a conference';

-- Numbers a copy for whoever may open the material; null for everybody else.
create function conference.put_print(asked uuid, called text) returns integer
    language plpgsql volatile security definer set search_path = '' as $$
declare
    may  boolean := conference.opens(asked);
    copy_number integer;
begin
    perform 1 from conference.meeting m where m.id = asked and may for update;
    select coalesce(max(p.number), 0) + 1 into copy_number from conference.print p where p.meeting = asked;
    perform audit.append('conference.copy', 'meeting', asked::text, may,
                         case when may then jsonb_build_object('number', copy_number) else '{}'::jsonb end, null, null, null);
    if not may then
        return null;
    end if;
    insert into conference.print (meeting, number, account, organisation, name, printed_at)
    values (asked, copy_number, access.acting_account(), conference.acting_body(), called, statement_timestamp());
    return copy_number;
end
$$;

-- Whether a matter stands on paper by its number alone: whoever has to be hidden is not read over a shoulder either.
create function conference.unnamed(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.item i
                where i.id = asked
                  and i.person is not null
                  and conference.shows(i.id)
                  and person.hidden(i.person));

revoke execute on function conference.put_print(uuid, text), conference.unnamed(uuid) from public;
grant  execute on function conference.put_print(uuid, text), conference.unnamed(uuid) to yukidoke_app;

grant select on conference.print to yukidoke_app;
alter table conference.print enable row level security;
alter table conference.print force  row level security;
create policy wall on conference.print for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy known on conference.print for select to yukidoke_app
    using (conference.opens(meeting) or conference.convenes(meeting));
