-- By which way it was asked how somebody fares, and who answered; neither has to be known.
alter table casework.follow_up
    add column way  text check (way in ('here', 'home', 'along', 'away', 'phone', 'mail', 'line', 'online', 'metaverse', 'booth',
                                        'letter', 'fax', 'other')),
    add column whom text check (whom in ('person', 'family', 'employer', 'body'));
-- Who left their work is to be heard from soon.
create index follow_up_left on casework.follow_up (owner, asked_on) where state = 'left';
comment on column casework.follow_up.way  is 'by which way it was asked';
comment on column casework.follow_up.whom is 'who answered';
