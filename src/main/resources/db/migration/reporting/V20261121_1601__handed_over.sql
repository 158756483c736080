-- What stands in a report stays once it was handed over, like what was typed; a round is opened and closed, nothing else.
create function reporting.keep_cell() returns trigger
    language plpgsql as
$$
declare
    of uuid := coalesce(new.ask, old.ask);
begin
    if not workflow.open('report', of) then
        raise exception 'the report was handed over';
    end if;
    if not exists (select 1
                     from reporting.ask
                     join reporting.round on round.id = ask.round
                    where ask.id = of
                      and round.opened_at is not null
                      and round.closed_at is null) then
        raise exception 'the round is not open';
    end if;
    return coalesce(new, old);
end
$$;
create trigger keep_cell before insert or update or delete on reporting.cell
    for each row execute function reporting.keep_cell();
create trigger keep_clash before insert or delete on reporting.clash
    for each row execute function reporting.keep_cell();

revoke update on reporting.round from yukidoke_app;
grant update (opened_at, closed_at) on reporting.round to yukidoke_app;
