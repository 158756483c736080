package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;

/** Which rules on ages of the council's plans somebody's age fits, on a day that can be chosen. */
@Controller
final class AgesPages {

    private final Counter counter;
    private final Plans plans;
    private final Clock clock;

    AgesPages(Counter counter, Plans plans, Clock clock) {
        this.counter = counter;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/ages")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id, Part.GROUPS);
        Texts t = counter.texts(request);
        var form = new Form(request);
        LocalDate asked = form.day("on");
        LocalDate on = asked == null ? Japan.day(clock.instant()) : asked;
        Birth birth = file.named().map(named -> named.identity().birth()).orElseGet(Birth.Unknown::new);
        List<Plan> ofCouncil = plans.list().stream()
                .filter(plan -> plan.platform()
                        .key()
                        .equals(Bodies.platform(file.cover().owner())))
                .toList();
        return counter.show(
                "person/ages",
                AgesView.of(counter.frame(file, FileTab.GROUPS, t), form.shown(), on, birth, ofCouncil, t));
    }
}
