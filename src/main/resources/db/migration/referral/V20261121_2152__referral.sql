-- Somebody is passed on from one body to another without being lost. The body asked reads a preview of codes and one
-- line until it accepts; a name crosses only by the share the referral was sent with (person.share, offered). What is
-- written between the two is sealed by a key of the referral's own, which referral.release alone hands out. A state is
-- changed by referral.move alone, along the table of transitions.
create schema referral;
grant usage on schema referral to yukidoke_app;

-- How soon an answer is due, in working days; since a day. Blank platform: for councils that decided nothing.
create table referral.deadline (
    platform     text    not null,
    since        date    not null,
    urgency      text    not null check (urgency in ('today', 'week', 'month', 'open')),
    working_days integer not null check (working_days between 1 and 20),
    primary key (platform, since, urgency)
);
insert into referral.deadline (platform, since, urgency, working_days)
values ('', '2020-04-01', 'today', 1),
       ('', '2020-04-01', 'week',  2),
       ('', '2020-04-01', 'month', 5),
       ('', '2020-04-01', 'open',  5);

-- Which deed leads from which state to which, and whose deed it is. referral.TransitionRules says the same in Java.
create table referral.transition (
    before text not null,
    deed   text not null,
    after  text not null,
    side   text not null check (side in ('sender', 'receiver', 'program')),
    primary key (before, deed, side)
);
insert into referral.transition (before, deed, side, after)
values ('sent',     'accept',   'receiver', 'accepted'),
       ('sent',     'decline',  'receiver', 'declined'),
       ('sent',     'escalate', 'program',  'sent'),
       ('sent',     'withdraw', 'sender',   'withdrawn'),
       ('sent',     'lapse',    'program',  'withdrawn'),
       ('sent',     'say',      'sender',   'sent'),
       ('sent',     'say',      'receiver', 'sent'),
       ('accepted', 'arrange',  'receiver', 'accepted'),
       ('accepted', 'miss',     'receiver', 'accepted'),
       ('accepted', 'start',    'receiver', 'started'),
       ('accepted', 'serve',    'receiver', 'served'),
       ('accepted', 'withdraw', 'sender',   'withdrawn'),
       ('accepted', 'lapse',    'program',  'withdrawn'),
       ('accepted', 'expire',   'program',  'accepted'),
       ('accepted', 'prolong',  'sender',   'accepted'),
       ('accepted', 'say',      'sender',   'accepted'),
       ('accepted', 'say',      'receiver', 'accepted'),
       ('started',  'serve',    'receiver', 'served'),
       ('started',  'withdraw', 'sender',   'withdrawn'),
       ('started',  'lapse',    'program',  'withdrawn'),
       ('started',  'expire',   'program',  'started'),
       ('started',  'prolong',  'sender',   'started'),
       ('started',  'say',      'sender',   'started'),
       ('started',  'say',      'receiver', 'started'),
       ('served',   'say',      'sender',   'served'),
       ('served',   'say',      'receiver', 'served'),
       ('served',   'seek',     'sender',   'served'),
       ('served',   'seek',     'receiver', 'served'),
       ('served',   'hear',     'sender',   'closed'),
       ('served',   'hear',     'receiver', 'closed');

-- That the secretariat knows of an answer that is missing: which body waits for which since when, and of nobody else.
create table referral.escalation (
    id        uuid        primary key,
    platform  text        not null,
    sender    text        not null,
    receiver  text        not null,
    due_on    date        not null,
    raised_at timestamptz not null,
    ended_at  timestamptz check (ended_at >= raised_at)
);
create index escalation_open on referral.escalation (platform, due_on) where ended_at is null;

create table referral.referral (
    id           uuid        primary key,
    person       uuid        not null,
    owner        text        not null, -- the body that refers
    receiver     text        not null references directory.organisation check (receiver <> owner),
    share        uuid        not null unique references person.share on delete cascade,
    transfer     boolean     not null, -- the receiver goes on alone
    service      text        not null, -- key of an entry of the directory; blank: the body as such
    urgency      text        not null check (urgency in ('today', 'week', 'month', 'open')),
    due_on       date        not null, -- the last day on which an answer is in time
    asks         text        not null check (asks in ('sender', 'receiver')), -- whom the person would rather tell
    state        text        not null check (state in
                     ('sent', 'accepted', 'started', 'declined', 'withdrawn', 'served', 'closed')),
    sent_at      timestamptz not null,
    sent_by      uuid        not null references access.account,
    escalation   uuid        references referral.escalation,
    escalated_at timestamptz check ((escalated_at is null) = (escalation is null)),
    answered_at  timestamptz,
    answered_by  uuid        references access.account, -- null also for somebody on a light seat
    meets_on     date,
    meets_at     time        check (meets_at is null or meets_on is not null),
    reason       text        check (reason ~ '^[a-z_]+$'),
    ending       text        check (ending ~ '^[a-z_]+$'),
    word         text        check (word in ('helped', 'partly', 'unhelped', 'unsaid', 'unreached')),
    told         boolean, -- whether the person lets the other body know their word
    heard_by     text        check (heard_by in ('sender', 'receiver')),
    warned_for   timestamptz, -- the end of the share that both sides were told of
    changed_at   timestamptz not null,
    version      integer     not null default 1,
    foreign key (person, owner) references person.person (id, owner) on delete cascade,
    check ((state in ('accepted', 'started', 'declined', 'served', 'closed')) <= (answered_at is not null)),
    check ((state = 'sent') <= (answered_at is null)),
    check ((state in ('declined', 'withdrawn')) = (reason is not null)),
    check ((state in ('served', 'closed')) = (ending is not null)),
    check ((state = 'closed') = (word is not null)),
    check (num_nulls(word, told, heard_by) in (0, 3))
);
create index referral_owner    on referral.referral (owner, changed_at desc);
create index referral_receiver on referral.referral (receiver, changed_at desc);
create index referral_person   on referral.referral (person);
create index referral_due      on referral.referral (due_on) where state = 'sent';
-- Nobody is asked twice for the same person while an answer is awaited or help goes on.
create unique index referral_once on referral.referral (person, receiver, service)
    where state in ('sent', 'accepted', 'started');

create table referral.key (
    referral   uuid  primary key references referral.referral on delete cascade,
    wrapped    bytea not null,
    generation text  not null
);
create index key_generation on referral.key (generation);

-- What the body asked reads before it accepts: codes, and one line that names nobody.
create table referral.preview (
    referral uuid   primary key references referral.referral on delete cascade,
    age      text   not null check (age in ('unsaid', 'under35', '35to39', '40to44', '45to49', '50to54', 'from55')),
    area     text   not null check (area = '' or area ~ '^[0-9]{6}$'),
    asks     text[] not null check (asks <> '{}'),
    topics   text[] not null,
    needs    text[] not null,
    line     bytea  not null
);

-- The parts the share names as they stood on the day, each readable once accepted and as long as its share opens it.
create table referral.letter (
    referral uuid  not null references referral.referral on delete cascade,
    part     text  not null,
    content  bytea not null,
    primary key (referral, part)
);

-- What happened, step by step; nothing of it is ever changed.
create table referral.step (
    referral uuid        not null references referral.referral on delete cascade,
    number   integer     not null check (number > 0),
    deed     text        not null check (deed ~ '^[a-z]+$'),
    side     text        not null check (side in ('sender', 'receiver', 'program')),
    code     text        not null, -- of the reason, the ending or the word; blank for none
    account  uuid        references access.account,
    seated   boolean     not null, -- done on a light seat
    at       timestamptz not null,
    note     bytea,
    primary key (referral, number)
);

-- The person's own words at the end, under a key of their own: for the side that heard them, and for the other only if they
-- wished so.
create table referral.said (
    referral   uuid  primary key references referral.referral on delete cascade,
    note       bytea not null,
    wrapped    bytea not null,
    generation text  not null
);
create index said_generation on referral.said (generation);

-- Up to which step each of the two bodies has read.
create table referral.read (
    referral uuid        not null references referral.referral on delete cascade,
    side     text        not null check (side in ('sender', 'receiver')),
    number   integer     not null,
    at       timestamptz not null,
    primary key (referral, side)
);

-- How long answers took, of which nothing leads back to anybody.
create table referral.answer (
    id           uuid    primary key default gen_random_uuid(),
    platform     text    not null,
    sender       text    not null,
    receiver     text    not null,
    month        date    not null check (extract(day from month) = 1),
    urgency      text    not null,
    how          text    not null check (how in ('accept', 'decline', 'withdraw')),
    working_days integer not null check (working_days >= 0),
    late         boolean not null
);
create index answer_receiver on referral.answer (platform, month);

comment on table referral.deadline   is 'public: how soon a referral is to be answered';
comment on table referral.transition is 'public: which deed leads from which state of a referral to which';
comment on table referral.escalation is 'operational: which body waits for an answer of which, and of nobody else';
comment on table referral.referral   is 'personal: that somebody was referred, to whom, and where it stands';
comment on table referral.key        is 'personal: the wrapped key of a referral';
comment on table referral.preview    is 'personal: what a body asked reads of somebody before it accepts';
comment on table referral.letter     is 'personal: sealed parts of a file as they were sent';
comment on table referral.step       is 'personal: what happened to a referral, with sealed notes';
comment on table referral.said       is 'personal: the sealed words of a person about the help they got';
comment on table referral.read       is 'personal: up to which step a body has read a referral';
comment on table referral.answer     is 'operational: how long answers took, without anybody';

-- The judges. They run with the owner's rights, because what they ask (the share, the seat) the asker may not read.

-- On which side of a referral the acting account stands; null: on none, or there is none.
create function referral.side(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select case when r.owner = person.acting_body() and person.keeps_file(r.person) then 'sender'
                    when r.receiver = person.acting_body()
                     and ((access.acting_account() is not null and access.acting_as('counsellor'))
                          or access.seated_by('referral', r.owner) = r.id) then 'receiver'
               end
          from referral.referral r
         where r.id = asked);

-- Whether the acting account reads this of a referral now: the preview as long as the ground of the share holds, a part
-- of the letter only once the share was taken up and while it opens that very part; 'letter' asks whether there is any.
-- Whoever keeps the file reads everything always.
create function referral.shows(asked uuid, what text) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select case referral.side(asked)
                        when 'sender'   then true
                        when 'receiver' then r.state in ('sent', 'accepted', 'started', 'served')
                                         and person.promised(r.share)
                                         and (what = 'preview'
                                              or exists (select 1
                                                           from person.ground_of(r.person, r.receiver) g
                                                          where g.share = r.share
                                                            and not g.awaits
                                                            and (what = 'letter' or what = any (g.parts))))
                        end
                   from referral.referral r
                  where r.id = asked), false);

-- Whom a referral is about and by which share: for the keeper, and for the receiver once the share was taken up.
create function referral.subject(asked uuid) returns table (person uuid, share uuid)
    language sql stable security definer set search_path = '' as $$
    select r.person, r.share
      from referral.referral r
     where r.id = asked
       and referral.shows(asked, 'letter')
$$;

-- The referrals of somebody whose file the acting account keeps.
create function referral.of_person(asked uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select r.id
      from referral.referral r
     where r.person = asked
       and person.keeps_file(asked)
$$;

-- Hands out the key, and writes down for whom it did.
create function referral.release(asked uuid, deed text) returns table (wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held referral.referral;
    why  text;
begin
    select * into held from referral.referral r where r.id = asked;
    why := case referral.side(asked)
               when 'sender'   then person.basis_of(held.person)
               when 'receiver' then case when referral.shows(asked, 'preview') then 'share:' || held.share end
           end;
    perform audit.append(deed, 'referral', asked::text, why is not null, '{}'::jsonb,
                         case when held.id is not null then held.person end, held.owner,
                         case when held.id is not null then coalesce(why, 'none') end);
    if why is not null then
        return query select k.wrapped, k.generation from referral.key k where k.referral = asked;
    end if;
end
$$;

-- Whether the acting account may know what the person said at the end.
create function referral.hears(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select r.told or r.heard_by = referral.side(asked)
                   from referral.referral r
                  where r.id = asked
                    and referral.side(asked) is not null), false);

-- Whether the acting account is of the side that heard it.
create function referral.heard(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select r.heard_by = referral.side(asked) from referral.referral r where r.id = asked), false);

create function referral.word_of(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select r.word from referral.referral r where r.id = asked and referral.hears(asked));

-- Hands out the key of those words, and writes down for whom it did.
create function referral.release_words(asked uuid, deed text) returns table (wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held  referral.referral;
    opens boolean := referral.hears(asked);
begin
    select * into held from referral.referral r where r.id = asked;
    perform audit.append(deed, 'referral', asked::text, opens, '{}'::jsonb,
                         case when held.id is not null then held.person end, held.owner,
                         case when held.id is null then null
                              when not opens then 'none'
                              when referral.side(asked) = 'sender' then coalesce(person.basis_of(held.person), 'none')
                              else 'share:' || held.share end);
    if opens then
        return query select s.wrapped, s.generation from referral.said s where s.referral = asked;
    end if;
end
$$;

-- Until when the share of a referral opens anything at most, for both sides while help goes on.
create function referral.lasts(asked uuid) returns timestamptz
    language sql stable security definer set search_path = ''
return (select person.lasts(r.share)
          from referral.referral r
         where r.id = asked
           and r.state in ('accepted', 'started')
           and referral.side(asked) is not null);

-- Notes that the acting body has read a referral up to its last step.
create function referral.note_read(asked uuid) returns void
    language sql volatile security definer set search_path = '' as $$
    insert into referral.read as mark (referral, side, number, at)
    select s.referral, referral.side(asked), max(s.number), statement_timestamp()
      from referral.step s
     where s.referral = asked
       and referral.side(asked) is not null
     group by s.referral
        on conflict on constraint read_pkey do update
       set number = excluded.number, at = excluded.at
     where mark.number < excluded.number
$$;

create function referral.add_step(asked uuid, deed text, side text, code text, note bytea) returns integer
    language sql volatile security definer set search_path = '' as $$
    insert into referral.step (referral, number, deed, side, code, account, seated, at, note)
    select asked, coalesce(max(s.number), 0) + 1, add_step.deed, add_step.side, add_step.code,
           access.acting_account(), add_step.side = 'receiver' and access.acting_account() is null,
           statement_timestamp(), add_step.note
      from referral.step s
     where s.referral = asked
    returning number
$$;

-- The first step stands with the referral, whoever wrote it.
create function referral.begin() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform referral.add_step(new.id, 'send', 'sender', '', null);
    perform access.let_lend('referral', new.id, new.receiver, new.owner);
    perform audit.append('referral.send', 'referral', new.id::text, true,
                         jsonb_build_object('receiver', new.receiver, 'share', new.share),
                         new.person, new.owner, coalesce(person.basis_of(new.person), 'none'));
    return null;
end
$$;
create trigger begin after insert on referral.referral for each row execute function referral.begin();

-- Nothing leaves the table of transitions, whoever tries.
create function referral.keep_to_table() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if (new.id, new.person, new.owner, new.receiver, new.share, new.transfer, new.service, new.sent_at, new.sent_by)
       is distinct from
       (old.id, old.person, old.owner, old.receiver, old.share, old.transfer, old.service, old.sent_at, old.sent_by)
       or not exists (select 1
                        from referral.transition t
                       where t.before = old.state and t.after = new.state) then
        raise exception 'a referral does not go from % to %', old.state, new.state using errcode = 'YK010';
    end if;
    return new;
end
$$;
create trigger keep_to_table before update on referral.referral
    for each row execute function referral.keep_to_table();

create function referral.count_answer(held referral.referral, how text, days integer) returns void
    language sql volatile security definer set search_path = '' as $$
    insert into referral.answer (platform, sender, receiver, month, urgency, how, working_days, late)
    values (split_part(held.owner, '.', 1), held.owner, held.receiver,
            date_trunc('month', statement_timestamp() at time zone 'Asia/Tokyo')::date, held.urgency, how, days,
            (statement_timestamp() at time zone 'Asia/Tokyo')::date > held.due_on);
    update referral.escalation set ended_at = statement_timestamp() where id = held.escalation and ended_at is null;
$$;

-- Does a deed: done, gone (no such referral for whoever asks), late (somebody was faster), never (not from here, or not
-- theirs to do) or fallen (the share opens nothing any more).
create function referral.move(asked uuid, wanted text, seen integer, facts jsonb, note bytea) returns text
    language plpgsql volatile security definer set search_path = '' as $$
declare
    mine text := referral.side(asked);
    held referral.referral;
    next text;
begin
    if mine is null then
        return 'gone';
    end if;
    select * into held from referral.referral r where r.id = asked for update;
    if held.version <> seen then
        return 'late';
    end if;
    select t.after into next
      from referral.transition t
     where t.before = held.state and t.deed = wanted and t.side = mine;
    if next is null or (mine = 'sender' and wanted <> 'say' and not person.decides(held.person)) then
        return 'never';
    end if;
    -- The person chose whom they tell; the other body can only note that it did not reach them, which ends nothing. Where the
    -- one they chose has gone, the other hears them.
    if wanted = 'hear' and mine <> referral.hearer(held.asks, held.owner, held.receiver)
       or wanted = 'seek' and mine = referral.hearer(held.asks, held.owner, held.receiver) then
        return 'never';
    end if;
    -- Whoever was handed over stands with the receiver alone: that is not taken back.
    if wanted = 'withdraw' and held.handed_at is not null then
        return 'never';
    end if;
    -- That help is over, and what the person says of it, needs no name: it is noted without an open share too.
    if mine = 'receiver' and wanted not in ('decline', 'serve', 'seek', 'hear') and held.handed_at is null
       and not person.promised(held.share) then
        return 'fallen';
    end if;
    if wanted = 'prolong' and (held.handed_at is not null or not person.prolong(held.share, held.receiver)) then
        return 'fallen';
    end if;
    if wanted = 'accept' and not person.open_offer(held.share) then
        return 'fallen';
    end if;
    update referral.referral r
       set state       = next,
           answered_at = case when wanted in ('accept', 'decline') then statement_timestamp() else r.answered_at end,
           answered_by = case when wanted in ('accept', 'decline') then access.acting_account() else r.answered_by end,
           meets_on    = case when wanted in ('accept', 'arrange') then (facts ->> 'on')::date else r.meets_on end,
           meets_at    = case when wanted in ('accept', 'arrange') then (facts ->> 'at')::time else r.meets_at end,
           reason      = case when wanted in ('decline', 'withdraw') then facts ->> 'code' else r.reason end,
           ending      = case when wanted = 'serve' then facts ->> 'code' else r.ending end,
           word        = case when wanted = 'hear' then facts ->> 'code' else r.word end,
           told        = case when wanted = 'hear' then (facts ->> 'told')::boolean else r.told end,
           heard_by    = case when wanted = 'hear' then mine else r.heard_by end,
           changed_at  = statement_timestamp(),
           version     = r.version + 1
     where r.id = asked;
    perform referral.add_step(asked, wanted, mine,
                              case when wanted = 'hear' then '' else coalesce(facts ->> 'code', '') end,
                              case when wanted <> 'hear' then note end);
    case wanted
        when 'decline'  then perform person.end_share(held.share, 'declined');
        when 'withdraw' then perform person.end_share(held.share, 'withdrawn');
        when 'hear'     then perform person.end_share(held.share, 'purpose_reached');
        else null;
    end case;
    if wanted in ('decline', 'withdraw', 'hear') then
        perform access.end_lent('referral', asked);
    end if;
    if held.state = 'sent' and next <> 'sent' then
        perform referral.count_answer(held, wanted, (facts ->> 'days')::integer);
    end if;
    perform audit.append('referral.' || wanted, 'referral', asked::text, true, '{}'::jsonb, held.person, held.owner,
                         case mine when 'sender' then person.basis_of(held.person) else 'share:' || held.share end);
    return 'done';
end
$$;

-- What the program sees to by itself: answers that are missing are told, what lost its ground ends, and where a share is about
-- to run out while help goes on both sides hear of it. Time alone ends no help that has begun: nothing opens any more, and
-- the sender can prolong the share under the same ground. Nor does it end because the sender's contract did. Of a file that is restricted nothing goes on outside. What was asked
-- of a body that has gone ends, and the sender looks on.
create function referral.sweep()
    returns table (referral uuid, sender text, receiver text, deed text, number integer)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    today date := (statement_timestamp() at time zone 'Asia/Tokyo')::date;
    held  referral.referral;
    mark  uuid;
    why   text;
begin
    for held in
        select *
          from referral.referral r
         where r.state in ('sent', 'accepted', 'started')
           and (access.ended(r.receiver)
                or r.handed_at is null
                   and (person.is_restricted(r.person)
                        or not exists (select 1 from person.ground_of(r.person, r.receiver) g where g.share = r.share)
                           and not (r.state in ('accepted', 'started')
                                    and (person.outlived(r.share, r.receiver) or access.ended(r.owner)))))
           for update
    loop
        why := case when access.ended(held.receiver) or access.ended(held.owner) then 'gone' else 'ground' end;
        update referral.referral r
           set state = 'withdrawn', reason = why, changed_at = statement_timestamp(), version = r.version + 1
         where r.id = held.id;
        perform person.end_share(held.share, 'basis_gone');
        perform access.end_lent('referral', held.id);
        update referral.escalation e set ended_at = statement_timestamp()
         where e.id = held.escalation and e.ended_at is null;
        perform audit.append('referral.lapse', 'referral', held.id::text, true, '{}'::jsonb, held.person, held.owner,
                             'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'lapse',
                            referral.add_step(held.id, 'lapse', 'program', why, null);
    end loop;
    for held in
        select *
          from referral.referral r
         where r.state = 'sent' and r.escalated_at is null and r.due_on < today
           for update
    loop
        mark := gen_random_uuid();
        insert into referral.escalation (id, platform, sender, receiver, due_on, raised_at)
        values (mark, split_part(held.owner, '.', 1), held.owner, held.receiver, held.due_on, statement_timestamp());
        update referral.referral r
           set escalation = mark, escalated_at = statement_timestamp(), changed_at = statement_timestamp(),
               version = r.version + 1
         where r.id = held.id;
        perform audit.append('referral.escalate', 'referral', held.id::text, true, '{}'::jsonb, held.person,
                             held.owner, 'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'escalate',
                            referral.add_step(held.id, 'escalate', 'program', '', null);
    end loop;
    for held in
        select *
          from referral.referral r
         where r.state in ('accepted', 'started')
           and r.handed_at is null
           and person.lasts(r.share) < statement_timestamp() + interval '30 days'
           and person.lasts(r.share) is distinct from r.warned_for
           for update
    loop
        update referral.referral r
           set warned_for = person.lasts(held.share), changed_at = statement_timestamp(), version = r.version + 1
         where r.id = held.id;
        perform audit.append('referral.expire', 'referral', held.id::text, true, '{}'::jsonb, held.person, held.owner,
                             'share:' || held.share);
        return query select held.id, held.owner, held.receiver, 'expire',
                            referral.add_step(held.id, 'expire', 'program', '', null);
    end loop;
end
$$;

-- The offer a referral is sent with is judged by person.offers, which answers nobody but this.
create function referral.offered(offer uuid, whom uuid, receiver text) returns boolean
    language sql stable security definer set search_path = ''
return person.offers(offer, whom, receiver);

revoke execute on all functions in schema referral from public;
grant execute on function
    referral.side(uuid), referral.shows(uuid, text), referral.subject(uuid), referral.of_person(uuid),
    referral.offered(uuid, uuid, text), referral.release(uuid, text), referral.note_read(uuid),
    referral.hears(uuid), referral.heard(uuid), referral.word_of(uuid), referral.release_words(uuid, text),
    referral.lasts(uuid), referral.move(uuid, text, integer, jsonb, bytea), referral.sweep()
    to yukidoke_app;

-- Rights. Of a referral the application reads neither the person nor the share: referral.subject tells them.
grant select on referral.deadline, referral.transition, referral.escalation, referral.answer to yukidoke_app;
grant select (id, owner, receiver, transfer, service, urgency, due_on, asks, state, sent_at, sent_by, escalated_at,
              answered_at, answered_by, meets_on, meets_at, reason, ending, heard_by, changed_at, version)
    on referral.referral to yukidoke_app;
grant insert (id, person, owner, receiver, share, transfer, service, urgency, due_on, asks, state, sent_at, sent_by,
              changed_at) on referral.referral to yukidoke_app;
grant insert         on referral.key     to yukidoke_app;
grant select, insert on referral.preview to yukidoke_app;
grant select, insert on referral.letter  to yukidoke_app;
grant select         on referral.step    to yukidoke_app;
grant select (referral, note), insert on referral.said to yukidoke_app;
grant select         on referral.read    to yukidoke_app;

do $$
declare
    name text;
begin
    foreach name in array array['escalation', 'referral', 'key', 'preview', 'letter', 'step', 'said', 'read', 'answer'] loop
        execute format('alter table referral.%I enable row level security', name);
        execute format('alter table referral.%I force row level security', name);
        execute format('create policy wall on referral.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

-- A list of what was sent asks the table of files, which judges its own without a call for each row.
create policy sent on referral.referral for select to yukidoke_app
    using (owner = (select person.acting_body())
           and (select access.acting_as('counsellor'))
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy received on referral.referral for select to yukidoke_app
    using (receiver = (select person.acting_body())
           and (((select access.acting_account()) is not null and (select access.acting_as('counsellor')))
                or id = access.seated_by('referral', owner)));
create policy sends on referral.referral for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and sent_by = (select access.acting_account())
                and state = 'sent'
                and referral.offered(share, person, receiver));
create policy sends on referral.key     for insert to yukidoke_app with check (referral.side(referral) = 'sender');
create policy sends on referral.preview for insert to yukidoke_app with check (referral.side(referral) = 'sender');
create policy sends on referral.letter  for insert to yukidoke_app with check (referral.side(referral) = 'sender');
create policy seen  on referral.preview for select to yukidoke_app using (referral.shows(referral, 'preview'));
create policy seen  on referral.letter  for select to yukidoke_app using (referral.shows(referral, part));
create policy seen  on referral.step    for select to yukidoke_app using (referral.side(referral) is not null);
create policy seen  on referral.said    for select to yukidoke_app using (referral.hears(referral));
create policy heard on referral.said    for insert to yukidoke_app with check (referral.heard(referral));
create policy seen  on referral.read    for select to yukidoke_app using (referral.side(referral) is not null);
create policy waits on referral.escalation for select to yukidoke_app
    using ((select access.acting_as('secretariat')) and access.holds('secretariat', platform));
-- How long answers take is for those who work in the council: figures leave through statistics.Releases.
create policy counted on referral.answer for select to yukidoke_app
    using ((select access.acting_account()) is not null
           and ((select access.acting_as('secretariat')) or (select access.acting_as('counsellor'))));
