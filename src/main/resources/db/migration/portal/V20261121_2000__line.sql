-- Lines that answer at night and in an emergency, at the foot of every public page. Numbers are facts with a source and
-- the day somebody looked; hours nobody is certain of stay empty.
create schema portal;
grant usage on schema portal to yukidoke_app, yukidoke_portal;

create table portal.line (
    key        text    primary key check (key ~ '^[a-z0-9-]{1,40}$'),
    position   integer not null unique,
    emergency  boolean not null,      -- fixed by law, answered at once: nothing of it is ever in doubt
    name_ja    text    not null check (name_ja <> ''),
    name_en    text    not null check (name_en <> ''),
    said_ja    text    not null,      -- for what; blank when the name says it
    said_en    text    not null,
    number     text    not null check (number ~ '^[0-9-]{3,14}$'),
    day_long   boolean not null,      -- answers day and night
    opens      time,
    closes     time,                  -- before opens: on the next day
    source     text    not null,      -- where the number stands
    checked_on date,                  -- null: nobody of this installation has called or looked yet
    shown_from date,
    shown_to   date,
    check ((opens is null) = (closes is null)),
    check (not day_long or opens is null)
);
grant select on portal.line to yukidoke_app, yukidoke_portal;

insert into portal.line
    (key, position, emergency, name_ja, name_en, said_ja, said_en, number, day_long, opens, closes, source)
values
    ('fire', 1, true, '救急・消防', 'Ambulance and fire', 'けが、急な病気、命が危ないとき',
     'Injury, sudden illness, danger to life', '119', true, null, null, 'https://www.fdma.go.jp/'),
    ('police', 2, true, '警察', 'Police', '身の危険があるとき', 'When you are in danger', '110', true, null, null,
     'https://www.npa.go.jp/'),
    ('yorisoi', 3, false, 'よりそいホットライン', 'Yorisoi Hotline', '無料。どんなことでも', 'Free. About anything',
     '0120-279-338', true, null, null, 'https://www.since2011.net/yorisoi/'),
    ('inochi-sos', 4, false, '#いのちSOS', '#Inochi SOS', '無料。消えたいほどつらいとき',
     'Free. When you want to disappear', '0120-061-338', false, null, null, 'https://www.lifelink.or.jp/inochisos/'),
    ('inochi-denwa', 5, false, 'いのちの電話', 'Inochi no Denwa', '通話料がかかります', 'Calls are charged',
     '0570-783-556', false, null, null, 'https://www.inochinodenwa.org/'),
    ('kokoro', 6, false, 'こころの健康相談統一ダイヤル', 'Mental health line of your prefecture',
     'お住まいの県などの相談につながります。通話料がかかります',
     'Connects you to your prefecture. Calls are charged', '0570-064-556', false, null, null,
     'https://www.mhlw.go.jp/mamorouyokokoro/');

comment on table portal.line is 'public: lines for emergencies and for the night';
