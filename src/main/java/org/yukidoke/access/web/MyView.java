package org.yukidoke.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.access.Account;
import org.yukidoke.access.Device;
import org.yukidoke.access.Sessions;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * One's own page.
 *
 * @param profile the form of name, e-mail and language
 * @param password the form of the password
 * @param done key of what was just done, blank when nothing was
 */
public record MyView(
        Typed profile,
        Typed password,
        String login,
        String organisation,
        List<String> roles,
        List<Choice> languages,
        List<SessionLine> sessions,
        int version,
        String done) {

    private static final Set<String> DONE = Set.of("profile", "password", "session", "sessions");

    public MyView {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        sessions = List.copyOf(sessions);
    }

    /** A session in words. */
    public record SessionLine(
            String handle,
            String device,
            String proofs,
            String started,
            String used,
            boolean locked,
            boolean current) {}

    record FormsSent(Typed profile, Typed password) {}

    static MyView of(
            Account account, FormsSent forms, List<Sessions.Line> sessions, Names names, Texts t, String done) {
        return new MyView(
                forms.profile(),
                forms.password(),
                account.login().value(),
                names.organisation(account.organisation(), t),
                RoleWords.of(account, names, t),
                List.of(new Choice("ja", t.of("access.language.ja")), new Choice("en", t.of("access.language.en"))),
                sessions.stream()
                        .sorted(Comparator.comparing(Sessions.Line::current).reversed())
                        .map(line -> new SessionLine(
                                line.handle(),
                                line.device() == Device.OTHER
                                        ? t.of("access.device.other")
                                        : line.device().label(),
                                line.proofs().stream()
                                        .map(proof -> t.of(proof.text()))
                                        .collect(Collectors.joining(t.of("access.proof.and"))),
                                Moments.words(line.started(), t),
                                Moments.words(line.used(), t),
                                line.locked(),
                                line.current()))
                        .toList(),
                account.version(),
                DONE.contains(done) ? "access.me.done." + done : "");
    }

    /** Whether there are sessions elsewhere. */
    public boolean others() {
        return sessions.size() > 1;
    }
}
