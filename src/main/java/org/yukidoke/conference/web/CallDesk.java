package org.yukidoke.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yukidoke.conference.Conferences;
import org.yukidoke.conference.Meeting;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;

/** What the forms by which a meeting comes to be ask alike: what it stands on, who is called, and the vow. */
@Component
final class CallDesk {

    private static final String CONSENTED = "consent";

    private final Round round;
    private final Conferences conferences;

    CallDesk(Round round, Conferences conferences) {
        this.round = round;
        this.conferences = conferences;
    }

    List<Choice> footings(Texts t) {
        return Stream.concat(
                        conferences.bases(round.scope()).stream()
                                .map(one -> new Choice(
                                        one.id().toString(),
                                        one.claim().name(),
                                        t.of(
                                                "conference.footing.statutory",
                                                t.of(one.claim().basis().text()),
                                                one.claim().citation()))),
                        Stream.of(new Choice(
                                CONSENTED,
                                t.of("conference.footing.consent"),
                                t.of("conference.footing.consent.help"))))
                .toList();
    }

    static Optional<Meeting.Footing> footing(Form form) {
        return form.choice("footing", CallDesk::footing);
    }

    private static Optional<Meeting.Footing> footing(String typed) {
        return typed.equals(CONSENTED)
                ? Optional.of(new Meeting.Footing.Consented())
                : Form.id(typed).map(Meeting.Footing.Statutory::new);
    }

    List<String> bodies(Form form, Texts t) {
        List<Choice> others = round.others(t);
        return form.ticked(
                "bodies",
                key -> others.stream().map(Choice::value).filter(key::equals).findFirst());
    }

    // Without the tick nothing was acknowledged, whatever the words above it say.
    static void acknowledged(Form form) {
        if (!form.has("vow")) {
            form.fault("vow", "conference.fault.vow");
        }
    }

    Conferences.Vow vow(HttpServletRequest request) {
        return new Conferences.Vow(round.myName(), round.texts(request).of("conference.vow"));
    }
}
