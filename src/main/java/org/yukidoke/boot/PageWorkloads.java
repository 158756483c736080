package org.yukidoke.boot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Pages over HTTP as anybody sees them, against the smallest answer the same server can give. */
@Lazy
@Configuration(proxyBeanMethods = false)
class PageWorkloads {

    private static final String NOTHING = "page.nothing";
    private static final Pattern PLAN = Pattern.compile("href=\"(/plans/[a-z0-9-]+)\"");

    private static final Pattern WINDOW = Pattern.compile("(/windows/[a-z0-9.-]+)</loc>");

    private static final List<String> MOMENTS = List.of("2022-07-31", "2023-03-31", "2024-01-15", "2025-10-01");

    private static final Pattern MEASURES = Pattern.compile("\"(/api/v1/plans/[a-z0-9-]+/measures)\"");

    @Bean
    Workload benchNoPage() {
        return new Pages(NOTHING, null, client -> List.of("/healthz"));
    }

    @Bean
    Workload benchListOfPlans() {
        return new Pages("page.plans", NOTHING, client -> List.of("/plans"));
    }

    @Bean
    Workload benchPlans() {
        return new Pages(
                "page.plan",
                NOTHING,
                client -> PLAN.matcher(client.body("/plans"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** The door, as somebody without a name first sees it. */
    @Bean
    Workload benchFront() {
        return new Pages("page.front", NOTHING, client -> List.of("/"));
    }

    /** Every window, each on its page. */
    @Bean
    Workload benchWindows() {
        return new Pages(
                "page.window",
                NOTHING,
                client -> WINDOW.matcher(client.body("/sitemap.xml"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** Lists of windows: all of them, by words, by place. */
    @Bean
    Workload benchWindowLists() {
        return new Pages(
                "page.windows",
                NOTHING,
                client -> List.of(
                        "/windows",
                        "/windows?q=%E3%82%B5%E3%83%9C%E3%82%B9%E3%83%86",
                        "/windows?q=%E5%B7%9D%E8%B6%8A+%E4%BB%95%E4%BA%8B",
                        "/windows?wish=living"));
    }

    /** The measures of every plan as data: the longest list of the open interface. */
    @Bean
    Workload benchMeasuresAsData() {
        return new Pages(
                "api.measures",
                NOTHING,
                client -> MEASURES.matcher(client.body("/api/v1/plans"))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** Where plans stand, as published. */
    @Bean
    Workload benchBoard() {
        return new Pages("page.board", NOTHING, client -> boards(client, "/progress"));
    }

    /** Where plans stand now, for somebody of the council. */
    @Bean
    Workload benchLiveBoard() {
        return new Pages("page.board.live", "page.board", client -> {
            client.signIn(Visit.VIEWER);
            return boards(client, "/progress");
        });
    }

    /** Where plans stood at many moments. */
    @Bean
    Workload benchBoardOfThePast() {
        return new Pages("page.board.live.asof", "page.board.live", client -> {
            client.signIn(Visit.VIEWER);
            return MOMENTS.stream()
                    .flatMap(moment -> boards(client, "/progress?asOf=" + moment).stream())
                    .toList();
        });
    }

    @Bean
    Workload benchProgressAsData() {
        return new Pages(
                "api.progress",
                NOTHING,
                client -> boards(client, "/progress").stream()
                        .map(path -> "/api/v1" + path)
                        .toList());
    }

    // Made-up plans, where there are any: only they have the size this is about.
    private static List<String> boards(Visit client, String page) {
        var plans = PLAN.matcher(client.body("/plans"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var large = plans.stream().filter(plan -> plan.contains("/made-up")).toList();
        return (large.isEmpty() ? plans : large)
                .stream().map(plan -> plan + page).toList();
    }

    /** Which pages to ask for, found by asking the product. */
    @FunctionalInterface
    private interface Choice {
        List<String> paths(Visit client);
    }

    private record Pages(String name, @Nullable String than, Choice choice) implements Workload {

        @Override
        public Optional<String> baseline() {
            return Optional.ofNullable(than);
        }

        @Override
        public Optional<Work> prepare(Target target) {
            var visit = new Visit(target);
            List<String> paths = choice.paths(visit);
            if (paths.isEmpty() || !visit.finds(paths.getFirst())) {
                return Optional.empty();
            }
            var next = new AtomicInteger();
            return Optional.of(() -> {
                String path = paths.get(Math.floorMod(next.getAndIncrement(), paths.size()));
                if (!visit.finds(path)) {
                    throw new IOException("no page at " + path);
                }
            });
        }
    }
}
