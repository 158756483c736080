-- A council decides how long an entry stands without a word; a rule of a day yet to come may be written again.
grant update (ask_after, hide_after, decided_at, decided_by) on directory.freshness_rule to yukidoke_app;
