-- As before, with the days on which somebody was met: their own, but where somebody went to them, as with visits home.
create or replace function person.copy_places() returns table (place text, kin text)
    language sql immutable set search_path = '' as $$
    values ('person.person',          'own'),
           ('person.identity',        'own'),
           ('person.channel',         'rows'),
           ('person.statement',       'rows'),
           ('person.membership',      'own'),
           ('person.consent',         'own'),
           ('person.share',           'rows'),
           ('person.share_recipient', 'risk'),
           ('person.admitted',        'risk'),
           ('person.naming',          'risk'),
           ('person.glass_note',      'risk'),
           ('person.risk',            'risk'),
           ('person.family',          'others'),
           ('casework.period',        'own'),
           ('casework.period_event',  'others'),
           ('casework.handed_over',   'others'),
           ('casework.contact',       'rows'),
           ('casework.confidant',     'own'),
           ('casework.plan_version',  'own'),
           ('casework.plan_goal',     'rows'),
           ('casework.plan_step',     'rows'),
           ('casework.step_mark',     'own'),
           ('casework.team_member',   'others'),
           ('casework.rung',          'own'),
           ('casework.scale',         'own'),
           ('casework.scale_mark',    'own'),
           ('casework.sheet',         'own'),
           ('casework.sheet_answer',  'rows'),
           ('casework.sheet_copied',  'own'),
           ('casework.registration',  'own'),
           ('casework.outcome',       'rows'),
           ('casework.follow_up',     'others'),
           ('casework.handing_word',  'others'),
           ('casework.given_out',     'own'),
           ('casework.seen',          'rows'),
           ('gathering.attendance',   'own'),
           ('gathering.company',      'others'),
           ('referral.referral',      'rows'),
           ('referral.preview',       'own'),
           ('referral.letter',        'rows'),
           ('referral.step',          'others'),
           ('referral.read',          'own'),
           ('referral.own_file',      'own'),
           ('conference.item',        'others'),
           ('conference.minutes',     'others'),
           ('conference.disclosure',  'others'),
           ('conference.decision',    'others'),
           ('outreach.home_visit',    'risk'),
           ('outreach.begun',         'own')
$$;

create or replace function person.kin_in(place text, held jsonb) returns text
    language sql immutable set search_path = '' as $$
    select case coalesce((select c.kin from person.copy_places() c where c.place = kin_in.place), 'others')
               when 'own'  then null
               when 'risk' then 'risk'
               when 'rows' then
                   case
                       when place = 'person.channel' and held ->> 'kind' <> 'through' then null
                       when place = 'person.statement'
                            and held ->> 'topic' in ('need', 'wish', 'mind', 'interpreter', 'left-school', 'working',
                                                     'last-job', 'experience', 'qualification', 'wished-work', 'means',
                                                     'housing', 'health', 'debt', 'benefit', 'withdrawn') then null
                       when place = 'person.share' then case when held ->> 'basis' <> 'consent' then 'risk' end
                       when place = 'casework.contact'
                            and held -> 'took_part' ? 'person'
                            and held -> 'took_part' <@ '["person", "interpreter", "sign", "writing"]'
                            and not held -> 'topics' ? 'family' then null
                       when place = 'casework.plan_goal' and held ->> 'area' <> 'family' then null
                       when place = 'casework.plan_step' and held ->> 'doer' in ('person', 'us') then null
                       when place = 'casework.sheet_answer' and held ->> 'item' in ('concerns', 'urgent', 'done-now')
                           then case when held ->> 'zone' = 'welfare' then 'risk' end
                       when place = 'casework.sheet_answer'
                            and held ->> 'item' in ('received-on', 'gender', 'address', 'request', 'applied-on', 'seen-on',
                                                    'way', 'wish', 'story', 'help', 'history', 'now', 'licences',
                                                    'housing', 'means', 'insurance', 'health', 'view') then null
                       when place = 'casework.seen' then case when held ->> 'how' = 'home' then 'risk' end
                       when place = 'casework.outcome' and held ->> 'known' in ('person', 'paper') then null
                       when place = 'referral.referral' and held -> 'handed_note' = 'null' then null
                       when place = 'referral.letter' and held ->> 'part' = 'risk' then 'risk'
                       when place = 'referral.letter'
                            and held ->> 'part' in ('identity', 'contact', 'general', 'employment', 'groups', 'plan')
                           then null
                       else 'others'
                   end
               else 'others'
           end
$$;
