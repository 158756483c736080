-- Whoever says that they did not meet is not asked any more whether they met: the day that passed goes, and another is
-- to be set. The rest of the function stays as it is and is not written twice.
do $$
declare
    body text := replace(pg_get_functiondef('referral.move(uuid, text, integer, jsonb, bytea)'::regprocedure),
                         $old$when wanted in ('accept', 'arrange') then (facts$old$,
                         $new$when wanted in ('accept', 'arrange', 'miss') then (facts$new$);
begin
    if body not like $sought$%meets_on %'miss') then (facts%meets_at %'miss') then (facts%$sought$ then
        raise exception 'referral.move sets the first meeting in another way';
    end if;
    execute body;
end
$$;
