-- Auditors belong to an organisation, not to the councils it sits in: like administrators they hold their role
-- everywhere, and row-level security shows them the record of their organisation only.
alter table access.role_grant
    drop constraint role_grant_role_check,
    add  constraint role_grant_role_check check
        (role in ('secretariat', 'member', 'counsellor', 'viewer', 'auditor', 'administrator')),
    add  constraint auditor_everywhere check (role <> 'auditor' or platform = '*');
