-- An auditor reads the names of those who act for the own organisation; of others the record shows a number only.
create policy auditor on access.account for select
    using ((select access.acting_as('auditor'))
           and organisation = (select nullif(current_setting('yukidoke.organisation', true), '')));
