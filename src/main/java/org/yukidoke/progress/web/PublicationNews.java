package org.yukidoke.progress.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Plans;
import org.yukidoke.progress.Progress;
import org.yukidoke.progress.Publication;
import org.yukidoke.web.Moments;
import org.yukidoke.web.NewsSource;
import org.yukidoke.web.Texts;

/** Figures a council opened, among what is new. */
@Component
final class PublicationNews implements NewsSource {

    private final Plans plans;
    private final Progress progress;

    PublicationNews(Plans plans, Progress progress) {
        this.plans = plans;
        this.progress = progress;
    }

    @Override
    public List<News> news(Texts t) {
        return plans.list().stream()
                .flatMap(plan ->
                        progress.listPublications(plan.key()).stream().map(publication -> news(plan, publication, t)))
                .toList();
    }

    private static News news(Plan plan, Publication publication, Texts t) {
        String label =
                t.pick(plan.edition().label().ja(), plan.edition().label().en());
        return new News(
                "figures/" + publication.id(),
                PlanTab.PROGRESS.of(plan.key()),
                t.of("progressboard.news", label),
                t.of("progressboard.news.text", Moments.day(publication.at(), t)),
                publication.at());
    }
}
