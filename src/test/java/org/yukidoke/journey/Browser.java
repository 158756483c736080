package org.yukidoke.journey;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.db.DemoAccounts;

/** Hands out visitors: each with a window of a certain size and a memory of its own. */
final class Browser implements AutoCloseable {

    private final Chromium chromium;
    private final String address;
    private final DemoStage stage;
    private final String journey;
    private final List<Visit> visits = new ArrayList<>();

    Browser(Chromium chromium, String address, DemoStage stage, String journey) {
        this.chromium = chromium;
        this.address = address;
        this.stage = stage;
        this.journey = journey;
    }

    /** Somebody at a desk: 1280 pixels wide. */
    Visit desk() {
        return visit(1280, 900, false);
    }

    /** Somebody with a telephone: 375 pixels wide, by touch. */
    Visit phone() {
        return visit(375, 740, true);
    }

    private Visit visit(int width, int height, boolean touch) {
        var visit = new Visit(chromium.visitor(width, height, touch), address, journey + "-" + (visits.size() + 1));
        visits.add(visit);
        return visit;
    }

    /** How somebody of a role signs in to the demo. */
    DemoAccounts.Account account(String role) {
        return stage.account(role);
    }

    /** How somebody signs in to the demo by name. */
    DemoAccounts.Account login(String login) {
        return stage.login(login);
    }

    void takePictures() {
        visits.forEach(visit -> visit.picture("failed"));
    }

    List<String> complaints() {
        return visits.stream().flatMap(visit -> visit.complaints().stream()).toList();
    }

    @Override
    public void close() {
        visits.forEach(Visit::close);
    }
}
