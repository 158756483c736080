package org.yukidoke.plan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yukidoke.api.Answers;
import org.yukidoke.kernel.Absent;

/** Tells published plans and their lists as JSON. */
@RestController
final class PlanApi {

    private final PublishedPlans plans;
    private final Answers answers;

    PlanApi(PublishedPlans plans, Answers answers) {
        this.plans = plans;
        this.answers = answers;
    }

    @GetMapping(Addresses.PLANS)
    ResponseEntity<?> plans(HttpServletRequest request) {
        var all = plans.list();
        return answers.page(
                request, all.stream().map(in -> plans.summary(in, all)).toList(), PlanSummaryJson::key, List.of());
    }

    @GetMapping(Addresses.PLANS + "/{plan}")
    ResponseEntity<?> plan(@PathVariable String plan) {
        InPlan in = plans.get(plan);
        return answers.json(PlanDetailJson.of(in, plans.summary(in, plans.list())));
    }

    @GetMapping(Addresses.PLANS + "/{plan}/{list}")
    ResponseEntity<?> list(@PathVariable String plan, @PathVariable String list, HttpServletRequest request) {
        return page(plans.get(plan), listing(list), request);
    }

    private <T> ResponseEntity<?> page(InPlan in, Listing<T> listing, HttpServletRequest request) {
        return answers.page(request, in.items(listing), listing.key(), listing.filters());
    }

    @GetMapping(Addresses.PLANS + "/{plan}/{list}/{id}")
    ResponseEntity<?> item(@PathVariable String plan, @PathVariable String list, @PathVariable String id) {
        return answers.json(item(plans.get(plan), listing(list), id));
    }

    private static <T> Object item(InPlan in, Listing<T> listing, String id) {
        return in.items(listing).stream()
                .filter(item -> listing.hasItems() && listing.key().apply(item).equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent(listing.name(), id));
    }

    private static Listing<?> listing(String name) {
        return Listings.find(name).orElseThrow(() -> new Absent("list", name));
    }

    @GetMapping(Addresses.PLANS + "/{plan}/diff/{predecessor}")
    ResponseEntity<?> diff(@PathVariable String plan, @PathVariable String predecessor) {
        InPlan after = plans.get(plan);
        if (!after.plan().edition().predecessor().equals(predecessor)) {
            throw new Absent("edition before " + plan, predecessor);
        }
        return answers.json(DiffJson.of(after, plans.get(predecessor)));
    }
}
