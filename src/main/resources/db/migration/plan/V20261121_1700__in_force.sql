-- A version says from which day on its text holds, so that a revision may be adopted before it comes into force and an
-- older text stays readable as of its own days. What a catalogue brought holds since ever; what a council adopted here
-- has a day, and the moment at which this system was told.

alter table plan.version
    alter column source drop not null,
    add column made_by     text not null default 'catalogue' check (made_by in ('catalogue', 'council')),
    add column in_force    date,
    add column recorded_at timestamptz,
    add column note        text not null default '',
    add constraint version_of_council_is_dated
        check ((made_by = 'council') = (in_force is not null and recorded_at is not null)),
    add constraint version_of_catalogue_is_cited check (made_by = 'council' or source is not null);

-- What a version calls the plan and how long it holds, where that is not what the plan's own row says.
alter table plan.content add column edition jsonb;
