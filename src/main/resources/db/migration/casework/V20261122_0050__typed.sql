-- What somebody typed to collect a request goes when the request is over or what it said is destroyed, and when it is passed
-- on to another body, whose it is then.
create trigger typed_goes after update of sealed, ended_at on dropbox.request
    for each row when ((old.sealed is not null and new.sealed is null) or (old.ended_at is null and new.ended_at is not null))
    execute function person.forget_drafts_of('id');
create trigger typed_goes_on after update of body on dropbox.request
    for each row when (old.body <> new.body) execute function person.drop_drafts_of('id');
