-- What somebody typed about a circle, a day or a supporter and did not send goes with them.
create trigger typed_goes after delete on gathering.circle
    for each row execute function person.forget_drafts_of('id');
create trigger typed_goes after delete on gathering.day
    for each row execute function person.forget_drafts_of('id');
create trigger typed_goes after delete on gathering.supporter
    for each row execute function person.forget_drafts_of('id');
