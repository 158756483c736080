-- Another body goes on with somebody: ends what stands open here, in the transaction in which that body took over and so
-- not by an account of this one. Only the function of the module that passes people on calls it, and judges before.
create function casework.end_handed_on(asked uuid, body text, decided_by uuid, reason bytea, basis text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    today date := (statement_timestamp() at time zone 'Asia/Tokyo')::date;
    ended casework.period;
begin
    update casework.period p
       set closed_on = greatest(p.opened_on, today), ending = 'transferred'
     where p.person = asked and p.owner = body and p.closed_on is null
    returning * into ended;
    if ended.id is null then
        return false;
    end if;
    insert into casework.period_event (period, number, person, owner, kind, happened_on, ending, note, recorded_at,
                                       recorded_by, handed_on)
    select ended.id, coalesce(max(e.number), 0) + 1, asked, body, 'closed', ended.closed_on, 'transferred', reason,
           statement_timestamp(), decided_by, true
      from casework.period_event e
     where e.period = ended.id;
    perform audit.append('casework.period.close', 'person', asked::text, true,
                         jsonb_build_object('ending', 'transferred'), asked, body, basis);
    return true;
end
$$;
revoke execute on function casework.end_handed_on(uuid, text, uuid, bytea, text) from public;
