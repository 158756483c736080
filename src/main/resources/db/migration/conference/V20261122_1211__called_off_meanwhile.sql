-- A calling off takes all words of a meeting along, also those somebody is about to bring at that moment.
create or replace function conference.release(asked uuid, deed text)
    returns table (item uuid, wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    may  boolean;
    held conference.meeting;
    one  record;
begin
    -- Whoever writes waits for a calling off under way, and is judged by what is there then.
    if deed not in ('read', 'print') then
        perform 1 from conference.meeting m where m.id = asked for share;
    end if;
    may := conference.opens(asked);
    select * into held from conference.meeting m where m.id = asked;
    perform audit.append('conference.' || deed, 'meeting', asked::text, may,
                         jsonb_build_object('convenor', coalesce(held.convenor, '')), null, null, null);
    if not may then
        return;
    end if;
    for one in select i.id, i.person, i.owner
                 from conference.item i
                where i.meeting = asked
                  and conference.shows(i.id) loop
        if one.person is not null then
            perform audit.append('conference.' || deed, 'person', one.person::text, true,
                                 jsonb_build_object('meeting', asked), one.person, one.owner, 'meeting:' || asked);
        end if;
        return query select k.item, k.wrapped, k.generation from conference.key k where k.item = one.id;
    end loop;
end
$$;

-- What came too late for the day it was meant for: a last day that is over destroys by itself, without the tick and the trace of
-- a calling off.
create function conference.outlives() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if access.acting_account() is not null
       and new.expires_on is distinct from old.expires_on
       and new.expires_on < (statement_timestamp() at time zone 'Asia/Tokyo')::date then
        raise exception 'the last day of a meeting is not put into the past' using errcode = 'YK010';
    end if;
    return new;
end
$$;
create trigger outlives before update of expires_on on conference.meeting
    for each row execute function conference.outlives();

-- Whether a call is as somebody has seen it; it stays so until the transaction ends.
create function conference.still_called(asked uuid, seen integer) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    perform 1 from conference.meeting m where m.id = asked and m.version = seen and conference.knows(asked) for share;
    return found;
end
$$;

revoke execute on function
    conference.release(uuid, text), conference.outlives(),
    conference.still_called(uuid, integer) from public;
grant execute on function
    conference.release(uuid, text), conference.still_called(uuid, integer) to yukidoke_app;
