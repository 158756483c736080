package org.yukidoke.plan.api;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.yukidoke.plan.PlanIntake;
import org.yukidoke.plan.catalogue.Catalogue;
import org.yukidoke.plan.catalogue.Catalogue.Reading.Complete;

/** The five plans, taken into the test's database. */
public final class TakenPlans implements InitializingBean {

    private final PlanIntake intake;

    TakenPlans(PlanIntake intake) {
        this.intake = intake;
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        var catalogue = (Complete) new Catalogue(new ClassPathResource("catalogue/")).read();
        intake.take(catalogue.concepts(), catalogue.plans());
    }
}
