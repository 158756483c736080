-- What somebody typed about a matter and did not send goes when the key of the matter goes, and what they typed to bring
-- somebody to a meeting goes with what the meeting said.
create trigger typed_goes after delete on conference.item
    for each row execute function person.forget_drafts_of('id');
create trigger typed_goes after update of erased_at on conference.meeting
    for each row when (new.erased_at is not null) execute function person.forget_drafts_of('id');
