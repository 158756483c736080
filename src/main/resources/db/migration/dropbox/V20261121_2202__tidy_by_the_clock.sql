-- What the program tidies by itself it tidies by the clock of the database: a day somebody else names could erase every
-- request there is.
create function dropbox.tidy() returns integer
    language sql volatile security definer set search_path = ''
return dropbox.tidy(statement_timestamp());

revoke execute on function dropbox.tidy(timestamptz) from yukidoke_app;
revoke execute on function dropbox.tidy() from public;
grant execute on function dropbox.tidy() to yukidoke_app;
