package org.yukidoke.progress.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;

/** The pages on which a council's own people work on the figures of one plan. */
final class DeskTabs {

    private DeskTabs() {}

    /** One of those pages. */
    enum Here {
        ACTUALS,
        IMPORT,
        PUBLISHING,
        SETTINGS;

        String words() {
            return switch (this) {
                case ACTUALS -> "progressentry.title";
                case IMPORT -> "progressentry.import.title";
                case PUBLISHING -> "progressentry.publish.title";
                case SETTINGS -> "progressentry.settings.title";
            };
        }

        String href(Plan plan) {
            return switch (this) {
                case ACTUALS -> ActualsAsked.path(plan.key());
                case IMPORT -> ImportView.path(plan.key());
                case PUBLISHING -> PublishingView.path(plan.key());
                case SETTINGS -> SettingsView.path(plan.platform().key());
            };
        }
    }

    static List<Tab> of(Plan plan, boolean secretariat, Here here, Texts t) {
        var tabs = new ArrayList<Tab>();
        for (Here page : Here.values()) {
            if (secretariat || page == Here.ACTUALS) {
                tabs.add(new Tab(t.of(page.words()), page.href(plan), page == here));
            }
        }
        return List.copyOf(tabs);
    }

    /** The head of a page for the secretariat. */
    static ActualsView.Head head(Plan plan, Here here, Texts t) {
        String over = PlanFrames.over(plan, t);
        String title = t.of(here.words());
        return new ActualsView.Head(
                title,
                over,
                t.of(here.words().replace(".title", ".lead")),
                List.of(
                        new Crumb(t.of("progressentry.desk"), "/desk"),
                        new Crumb(over, "/plans/" + plan.key()),
                        Crumb.here(title)),
                of(plan, true, here, t),
                here.href(plan));
    }

    static void requireSecretariat(Scope scope, Plan plan) {
        String platform = plan.platform().key();
        if (!scope.is(Role.SECRETARIAT, platform)) {
            throw new AccessDeniedException("needs the secretariat of " + platform);
        }
    }
}
