-- Why a draft of a plan or the request for a changed grant project is returned or opened again.
insert into workflow.reason (kind, code, position, name, name_en)
values ('revision', 'wording',  1, '文言の修正',             'Wording to be mended'),
       ('revision', 'figure',   2, '目標値の確認',           'A target to be checked'),
       ('revision', 'consult',  3, '構成員との調整が必要',   'Members to be heard first'),
       ('revision', 'own',      4, '作成者からの申し出',     'Asked for by whoever made it'),
       ('revision', 'other',    5, 'その他（本文のとおり）', 'Other (see text)'),
       ('grant',    'project',  1, '事業内容の確認',         'The project to be explained'),
       ('grant',    'amount',   2, '金額の確認',             'The amount to be checked'),
       ('grant',    'kpi',      3, '指標・目標値の確認',     'Indicator or target to be checked'),
       ('grant',    'own',      4, '申請者からの申し出',     'Asked for by whoever requested it'),
       ('grant',    'other',    5, 'その他（本文のとおり）', 'Other (see text)');
