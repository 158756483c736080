-- What the public pages by themselves read of the plans: all of it is published.
grant usage on schema plan to yukidoke_portal;
grant select on plan.alias, plan.chapter, plan.concept, plan.content, plan.document, plan.formula, plan.goal,
                plan.grant_project, plan.grant_scheme, plan.kpi, plan.kpi_measure, plan.measure, plan.organisation,
                plan.plan, plan.platform, plan.platform_name, plan.procedure, plan.programme, plan.remark, plan.service,
                plan.stage, plan.target_group, plan.version to yukidoke_portal;
