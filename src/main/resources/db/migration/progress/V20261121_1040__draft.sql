-- What somebody has typed and not recorded yet, cell by cell, as typed. It is nobody else's business: a half-typed
-- figure is not a figure. A row exists only while something is typed; recording or discarding removes it.
create table progress.draft (
    account  uuid        not null references access.account,
    plan_key text        not null references plan.plan,
    reporter text        not null, -- key in the directory; blank for the council as a whole
    cell     text        not null check (cell <> '' and length(cell) <= 200), -- the cell's name in the form
    typed    jsonb       not null check (jsonb_typeof(typed) = 'object' and typed <> '{}'::jsonb
                                         and length(typed::text) <= 40000),
    saved_at timestamptz not null,
    primary key (account, plan_key, reporter, cell)
);

grant select, insert, update, delete on progress.draft to yukidoke_app;

alter table progress.draft enable row level security;
alter table progress.draft force  row level security;
create policy self on progress.draft for all
    using (account = (select access.acting_account()));

comment on table progress.draft is 'personal: figures an account has typed and not recorded yet';
