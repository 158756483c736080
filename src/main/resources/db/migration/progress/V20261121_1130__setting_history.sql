-- What a council decides about the past holds from now on; what was published before stays as it was judged then. So a
-- decision is added beside the one it replaces, and a moment asks for what had been decided by then.

alter table progress.setting drop constraint setting_pkey;
alter table progress.setting add primary key (platform, applies_from, decided_at);
revoke update on progress.setting from yukidoke_app;
