with asked (share, referral, person, receiver) as (
    values (?::uuid, ?::uuid, ?::uuid, ?)
), who as (
    select a.share, a.referral, p.id as person, p.owner, p.opened_by as account, a.receiver
      from asked a
      join person.person p on p.id = a.person
), shared as (
    insert into person.share (id, person, owner, basis, confirmation, parts, purpose, valid_from, valid_to, awaits,
                              made_at, made_by)
    select w.share, w.person, w.owner, c.basis, c.id, '{identity,contact,general}', '\x00112233445566778899aabbccddeeff',
           now(), now() + interval '60 days', true, now(), w.account
      from who w
      join person.confirmation c on c.basis = 'support_meeting'
     order by c.recorded_at desc
     limit 1
), recipient as (
    insert into person.share_recipient (share, person, owner, organisation)
    select share, person, owner, receiver from who
), referred as (
    insert into referral.referral (id, person, owner, receiver, share, transfer, service, urgency, due_on, asks, state,
                                   sent_at, sent_by, changed_at)
    select referral, person, owner, receiver, share, false, '', 'month', current_date + 7, 'sender', 'sent', now(),
           account, now()
      from who
), sealed as (
    insert into referral.key (referral, wrapped, generation)
    select w.referral, '\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'bench' from who w
), read_before as (
    insert into referral.preview (referral, age, area, asks, topics, needs, line)
    select referral, '45to49', '', '{work}', '{long-away}', '{}', '\x00112233445566778899aabbccddeeff' from who
), read_after as (
    insert into referral.letter (referral, part, content)
    select w.referral, p.part, '\x00112233445566778899aabbccddeeff'
      from who w
     cross join unnest(array['identity', 'contact', 'general']) as p (part)
), told as (
    insert into workflow.message (id, once, platform, account, organisation, title, said, title_en, said_en, href,
                                  digest, made_at, due_at, state, try_at)
    select gen_random_uuid(), 'bench:' || referral, 'saitama', account, receiver, 'a referral', '', 'a referral', '',
           '/referrals/' || referral, true, now(), now() + interval '10 years', 'waiting', now() + interval '10 years'
      from who
)
select audit.append(deed, 'person', w.person::text, true, '{}'::jsonb, w.person, w.owner, 'own')
  from who w
 cross join unnest(array['bench.open', 'bench.decide', 'bench.share']) as d (deed)
