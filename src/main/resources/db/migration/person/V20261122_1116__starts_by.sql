-- By when a body that accepted is to say that help has begun is reckoned from what that body does: it is no writing of the
-- body that keeps the file. The rest of the function stays as it is and is not written twice.
do $$
declare
    body text := replace(pg_get_functiondef('person.written_in(text, jsonb)'::regprocedure),
                         $old$'version', 'taken_as', 'handed_at'$old$,
                         $new$'version', 'taken_as', 'handed_at', 'starts_by'$new$);
begin
    if body not like $sought$%'handed_at', 'starts_by'%$sought$ then
        raise exception 'person.written_in leaves out of a referral in another way';
    end if;
    execute body;
end
$$;
