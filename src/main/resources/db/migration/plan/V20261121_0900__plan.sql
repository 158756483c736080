-- The plan half: platforms, editions of their plans, and everything a version of a plan says.
--
-- An item's id is stable across versions of its plan; a row belongs to one version, so that a revision keeps the old
-- text beside the new. Dates are text as a document gives them: 2020-10-29, 2020-10 or unknown. Lines are those of the
-- council's own document, 1-based, both ends included.

create schema plan;

create domain plan.partial_date as text
    check (value = 'unknown' or value ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$');

create domain plan.lines as int4range
    check (lower(value) >= 1 and not isempty(value) and not upper_inf(value));

create table plan.platform (
    key          text primary key check (key ~ '^[a-z][a-z-]*$'),
    prefecture   text not null check (prefecture ~ '^(0[1-9]|[1-3][0-9]|4[0-7])$'),
    established  plan.partial_date not null,
    council      text not null,
    secretariat  text not null,
    source       plan.lines not null
);

create table plan.platform_name (
    platform_key text not null references plan.platform on delete cascade,
    ordinal      int not null,
    name         text not null,
    name_en      text not null,
    short_name   text not null,
    from_date    plan.partial_date not null,
    source       plan.lines not null,
    primary key (platform_key, ordinal)
);

create table plan.concept (
    key        text primary key,
    ordinal    int not null unique deferrable initially deferred,
    name       text not null,
    name_en    text not null,
    counts     text not null,
    counts_en  text not null,
    caution    text not null,
    caution_en text not null
);

create table plan.plan (
    key              text primary key check (key ~ '^[a-z][a-z0-9-]*$'),
    platform_key     text not null references plan.platform,
    ordinal          int not null unique deferrable initially deferred,
    predecessor_key  text references plan.plan deferrable initially deferred,
    name             text not null,
    name_en          text not null,
    label            text not null,
    label_en         text not null,
    document         text not null,
    adopted          plan.partial_date not null,
    effective_from   plan.partial_date not null,
    effective_to     plan.partial_date not null,
    effective_text   text not null,
    effective_note   text not null,
    open_start       boolean not null,
    fiscal_years     int[] not null,
    platform_term    text not null,
    local_term       text not null,
    has_schedule     boolean not null,
    source           plan.lines not null,
    published        boolean not null default true,
    check (predecessor_key <> key)
);

create table plan.version (
    id        uuid primary key default db.uuidv7(),
    plan_key  text not null references plan.plan on delete cascade,
    ordinal   int not null,
    event     text not null check (event in ('adopted', 'revised', 'deemed_revised')),
    occurred  plan.partial_date not null,
    source    plan.lines not null,
    unique (plan_key, ordinal)
);

-- The text of a version: which catalogue it was read from, so that the same catalogue is not read twice.
create table plan.content (
    version_id  uuid primary key references plan.version on delete cascade,
    digest      text not null,
    loaded_at   timestamptz not null default now(),
    cohort      jsonb not null
);

-- The council's own document, line by line: the slot for the official wording of every item of the version.
create table plan.document (
    version_id  uuid primary key references plan.version on delete cascade,
    file_name   text not null,
    lines       text[] not null,
    recorded_at timestamptz not null default now(),
    recorded_by text not null
);

create table plan.stage (
    version_id   uuid not null references plan.content on delete cascade,
    ordinal      int not null,
    key          text not null,
    name         text not null,
    name_en      text not null,
    from_date    plan.partial_date not null,
    to_date      plan.partial_date not null,
    fiscal_years int[] not null,
    source       plan.lines not null,
    primary key (version_id, key)
);

create table plan.target_group (
    version_id uuid not null references plan.content on delete cascade,
    ordinal    int not null,
    key        text not null,
    id         text not null,
    kind       text not null
        check (kind in ('unstable', 'long_term_jobless', 'social_participation', 'cross_cutting')),
    label      text not null,
    name       text not null,
    name_en    text not null,
    gist       text not null,
    age_from   int,
    age_to     int,
    boundary   text not null,
    estimates  jsonb not null,
    source     jsonb not null,
    primary key (version_id, key),
    check (age_from <= age_to)
);

create table plan.chapter (
    version_id   uuid not null references plan.content on delete cascade,
    ordinal      int not null,
    key          text not null,
    id           text not null,
    parent       text,
    label        text not null,
    heading      text not null,
    heading_en   text not null,
    target_group text,
    source       jsonb not null,
    primary key (version_id, key),
    foreign key (version_id, parent) references plan.chapter deferrable initially deferred,
    foreign key (version_id, target_group) references plan.target_group
);

-- Footnotes, cited decisions, repairs and observations: read with the plan, never joined or counted.
create table plan.remark (
    version_id uuid not null references plan.content on delete cascade,
    kind       text not null check (kind in ('footnote', 'decision', 'repair', 'observation')),
    ordinal    int not null,
    body       jsonb not null,
    primary key (version_id, kind, ordinal)
);

create table plan.formula (
    version_id    uuid not null references plan.content on delete cascade,
    ordinal       int not null,
    key           text not null,
    id            text not null,
    name          text not null,
    name_en       text not null,
    rule          text not null check (rule in ('share', 'stage_carry_over')),
    inputs        jsonb not null,
    steps         jsonb not null,
    stated        numeric not null,
    unit          text not null,
    produces_goal text not null,
    produces_kpi  text not null,
    alternatives  jsonb not null,
    notes         text[] not null,
    source        jsonb not null,
    primary key (version_id, key)
);

create table plan.goal (
    version_id    uuid not null references plan.content on delete cascade,
    ordinal       int not null,
    key           text not null,
    id            text not null,
    target_groups text[] not null,
    is_national   boolean not null,
    title         text not null,
    title_en      text not null,
    value         numeric,
    unit          text not null,
    comparator    text not null check (comparator in ('at_least', 'target', 'none')),
    fiscal_years  int[] not null,
    period_text   text not null,
    basis         text not null,
    formula_key   text,
    notes         text[] not null,
    source        jsonb not null,
    primary key (version_id, key),
    foreign key (version_id, formula_key) references plan.formula,
    check ((value is null) = (unit = ''))
);

create table plan.programme (
    version_id uuid not null references plan.content on delete cascade,
    ordinal    int not null,
    key        text not null,
    id         text not null,
    name       text not null,
    name_en    text not null,
    kind       text not null,
    operators  text[] not null,
    gist       text not null,
    variants   jsonb not null,
    source     jsonb not null,
    primary key (version_id, key)
);

create table plan.service (
    version_id    uuid not null references plan.content on delete cascade,
    ordinal       int not null,
    key           text not null,
    id            text not null,
    name          text not null,
    name_en       text not null,
    kind          text not null,
    operators     text[] not null,
    sites         text[] not null,
    place         text not null,
    age_from      int,
    age_to        int,
    channels      text[] not null,
    audience      text[] not null,
    target_groups text[] not null,
    gist          text not null,
    former_name   text not null,
    notes         text[] not null,
    source        jsonb not null,
    primary key (version_id, key),
    check (age_from <= age_to)
);

create table plan.grant_scheme (
    version_id uuid not null references plan.content on delete cascade,
    ordinal    int not null,
    key        text not null,
    id         text not null,
    name       text not null,
    name_en    text not null,
    authority  text not null,
    source     jsonb not null,
    primary key (version_id, key)
);

create table plan.measure (
    version_id       uuid not null references plan.content on delete cascade,
    ordinal          int not null,
    key              text not null,
    id               text not null,
    chapter          text not null,
    label            text not null,
    title            text not null,
    title_en         text not null,
    gist             text not null,
    owners           text[] not null check (cardinality(owners) > 0),
    owners_inherited boolean not null,
    owners_expanded  text[] not null,
    owner_detail     text not null,
    reprise          text not null check (reprise in ('none', 'measure', 'programme')),
    reprise_of       text,
    implied_reprise  boolean not null,
    is_new           boolean not null,
    programme        text,
    services         text[] not null,
    target_group     text not null,
    footnotes        text[] not null,
    scheme           text,
    scheme_footnote  text not null,
    scheme_partial   boolean not null,
    scheme_note      text not null,
    years_marked     int[] not null,
    years_inferred   int[] not null,
    evidence         text not null check (evidence in ('marked', 'inferred', 'unknown')),
    eligibility      jsonb not null,
    predecessor      text not null,
    changes          text[] not null,
    notes            text[] not null,
    source           jsonb not null,
    primary key (version_id, key),
    unique (version_id, id),
    foreign key (version_id, chapter) references plan.chapter,
    foreign key (version_id, reprise_of) references plan.measure deferrable initially deferred,
    foreign key (version_id, programme) references plan.programme,
    foreign key (version_id, target_group) references plan.target_group,
    foreign key (version_id, scheme) references plan.grant_scheme,
    check (reprise = 'none' or not implied_reprise),
    check ((evidence = 'marked') = (cardinality(years_marked) > 0)),
    check (not years_marked && years_inferred)
);

create table plan.kpi (
    version_id    uuid not null references plan.content on delete cascade,
    ordinal       int not null,
    key           text not null,
    id            text not null,
    name          text not null,
    name_en       text not null,
    kind          text not null check (kind in ('count', 'rate', 'capacity', 'coverage', 'milestone', 'text')),
    value         numeric,
    unit          text not null,
    comparator    text not null check (comparator in ('at_least', 'target', 'none')),
    wording       text not null,
    milestone_on  date,
    per           text[] not null,
    basis         text not null check (basis in ('year', 'stage', 'plan_period', 'fiscal_year', 'not_stated')),
    basis_text    text not null,
    stage         text,
    fiscal_years  int[] not null,
    chapter       text,
    target_group  text not null,
    owners        text[] not null,
    age_scope     text not null check (age_scope in ('all', 'generation', 'not_stated')),
    subset_of     text,
    duplicate_of  text,
    concept       text references plan.concept,
    predecessor   text not null,
    in_annex      boolean not null,
    definition    text not null,
    notes         text[] not null,
    source        jsonb not null,
    primary key (version_id, key),
    unique (version_id, id),
    foreign key (version_id, stage) references plan.stage,
    foreign key (version_id, chapter) references plan.chapter,
    foreign key (version_id, target_group) references plan.target_group,
    foreign key (version_id, subset_of) references plan.kpi deferrable initially deferred,
    foreign key (version_id, duplicate_of) references plan.kpi deferrable initially deferred,
    check ((value is null) = (unit = '')),
    check ((value is null) = (comparator = 'none')),
    check (value is not null or wording <> ''),
    check (subset_of <> key and duplicate_of <> key)
);

create table plan.kpi_measure (
    version_id  uuid not null,
    kpi_key     text not null,
    measure_key text not null,
    ordinal     int not null,
    primary key (version_id, kpi_key, measure_key),
    foreign key (version_id, kpi_key) references plan.kpi on delete cascade,
    foreign key (version_id, measure_key) references plan.measure on delete cascade
);

create table plan.organisation (
    version_id    uuid not null references plan.content on delete cascade,
    ordinal       int not null,
    key           text not null,
    id            text not null,
    name          text not null,
    name_en       text not null,
    official_name text not null,
    kind          text not null,
    parent        text,
    is_owner      boolean not null,
    variants      jsonb not null,
    source        jsonb not null,
    primary key (version_id, key),
    foreign key (version_id, parent) references plan.organisation deferrable initially deferred
);

create table plan.alias (
    version_id uuid not null references plan.content on delete cascade,
    ordinal    int not null,
    id         text not null,
    name       text not null,
    name_en    text not null,
    per_row    boolean not null,
    rows       jsonb not null,
    source     jsonb not null,
    primary key (version_id, name)
);

create table plan.grant_project (
    version_id  uuid not null references plan.content on delete cascade,
    ordinal     int not null,
    key         text not null,
    id          text not null,
    number      text not null,
    scheme      text not null,
    implementer text not null,
    name        text not null,
    name_en     text not null,
    gist        text not null,
    from_date   plan.partial_date not null,
    to_date     plan.partial_date not null,
    period_text text not null,
    as_of       plan.partial_date not null,
    in_annex    boolean not null,
    kpis        text[] not null,
    measures    text[] not null,
    notes       text[] not null,
    source      jsonb not null,
    primary key (version_id, key),
    foreign key (version_id, scheme) references plan.grant_scheme
);

create table plan.procedure (
    version_id   uuid not null references plan.content on delete cascade,
    ordinal      int not null,
    key          text not null,
    id           text not null,
    kind         text not null,
    title        text not null,
    title_en     text not null,
    gist         text not null,
    actors       text[] not null,
    trigger_text text not null,
    steps        text[] not null,
    outcome      text not null,
    source       jsonb not null,
    primary key (version_id, key)
);

grant usage on schema plan to yukidoke_app;
grant select, insert, update, delete on all tables in schema plan to yukidoke_app;

comment on table plan.platform      is 'public: the councils';
comment on table plan.platform_name is 'public: what a council was called, and from when';
comment on table plan.concept       is 'public: what KPIs of different plans may be compared by';
comment on table plan.plan          is 'public: editions of plans';
comment on table plan.version       is 'public: adoption and revisions of an edition';
comment on table plan.content       is 'public: the text of a version, and which catalogue it was read from';
comment on table plan.document      is 'public: the council''s own document, line by line';
comment on table plan.stage         is 'public: stages of a plan';
comment on table plan.target_group  is 'public: the groups a plan wants to reach, with estimates of their size';
comment on table plan.chapter       is 'public: headings';
comment on table plan.remark        is 'public: footnotes, decisions cited, repairs and observations';
comment on table plan.formula       is 'public: printed formulas with their inputs';
comment on table plan.goal          is 'public: goals';
comment on table plan.programme     is 'public: named programmes';
comment on table plan.service       is 'public: windows, centres and corners';
comment on table plan.grant_scheme  is 'public: grant schemes';
comment on table plan.measure       is 'public: measures';
comment on table plan.kpi           is 'public: KPIs with their targets';
comment on table plan.kpi_measure   is 'public: which measures a KPI hangs on';
comment on table plan.organisation  is 'public: the organisations a plan names';
comment on table plan.alias         is 'public: words for many owners, and whom they stand for';
comment on table plan.grant_project is 'public: projects paid by a grant';
comment on table plan.procedure     is 'public: how a plan is kept and revised';
