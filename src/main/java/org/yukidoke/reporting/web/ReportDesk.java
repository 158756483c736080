package org.yukidoke.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.reporting.Clash;
import org.yukidoke.reporting.Handing;
import org.yukidoke.reporting.Kept;
import org.yukidoke.reporting.Report;
import org.yukidoke.reporting.Reports;
import org.yukidoke.reporting.Saving;
import org.yukidoke.reporting.Submission;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;
import org.yukidoke.workflow.Approvals;
import org.yukidoke.workflow.Attempt;

/** What a report's page does, whether behind a sign-in or behind a link. */
@Component
final class ReportDesk {

    private static final String FIELD = "(R|[KM][0-9]{2,4})\\.[a-z_.]{1,60}";
    /** Before the name of an explanation that holds for the figure as it is now. */
    static final String CONFIRMED = "again.";

    private static final String VERSION = "[0-9]{1,15}";

    private final Reports reports;
    private final Handing handing;
    private final Languages languages;

    ReportDesk(Reports reports, Handing handing, Languages languages) {
        this.reports = reports;
        this.handing = handing;
        this.languages = languages;
    }

    /**
     * A page of a report.
     *
     * @param action its address, at which forms are sent too
     */
    record Place(Scope scope, UUID ask, String action) {}

    /** How a form that was sent ended: where to go on, or what the page has to say. */
    record Ended(boolean done, String words, HttpStatus status, boolean attempted, Typed sent) {

        static Ended done(String words) {
            return new Ended(true, words, HttpStatus.OK, false, Typed.NOTHING);
        }

        /** With what was sent, which is shown again: nothing typed is lost. */
        Ended with(Typed form) {
            return new Ended(done, words, status, attempted, form);
        }

        static Ended refused(String words, HttpStatus status) {
            return new Ended(false, words, status, true, Typed.NOTHING);
        }
    }

    Ended send(HttpServletRequest request, Place place) {
        Typed form = Typed.sent(request, "_csrf");
        return sent(request, place, form).with(form);
    }

    private Ended sent(HttpServletRequest request, Place place, Typed form) {
        Texts t = languages.texts(request);
        String choice = form.value("choose");
        if (!choice.isEmpty()) {
            return choose(place, choice, t);
        }
        String deed = form.value("deed");
        if (deed.equals("save") || deed.equals("submit")) {
            Ended kept = keep(place, form, t);
            if (!kept.done() || deed.equals("save")) {
                return kept;
            }
            return ended(handing.submit(place.scope(), place.ask()), "submitted", t);
        }
        var because = new Approvals.Because(form.value("reason"), form.value("text"));
        return switch (deed) {
            case "approve" -> ended(handing.approve(place.scope(), place.ask(), form.value("shown")), "approved", t);
            case "accept" -> ended(handing.accept(place.scope(), place.ask(), form.value("shown")), "accepted", t);
            case "return" -> ended(handing.giveBack(place.scope(), place.ask(), because), "returned", t);
            case "lift" -> ended(handing.lift(place.scope(), place.ask(), because), "lifted", t);
            default -> Ended.refused(t.of("reportpage.fault.deed"), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Ended keep(Place place, Typed form, Texts t) {
        return switch (save(place, form)) {
            case Saving.Done(long version, var now, var clashes) -> Ended.done("saved");
            case Saving.Shut shut -> Ended.refused(t.of("reportpage.fault.shut"), HttpStatus.CONFLICT);
            case Saving.Refused(var errors) -> Ended.refused(words(errors, t), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Keeps what a form or a script sent. */
    Saving save(Place place, Typed form) {
        var fields = new HashMap<String, String>();
        form.values().forEach((name, values) -> {
            if (name.matches(FIELD)) {
                fields.put(name, values.getLast());
            }
        });
        // A box that is not ticked is not sent.
        if (form.values().containsKey("whole")) {
            fields.putIfAbsent("R.state", "");
        }
        var bases = new HashMap<String, Long>();
        fields.keySet().forEach(name -> {
            String base = form.value("base." + name);
            if (base.matches(VERSION)) {
                bases.put(name, Long.parseLong(base));
            }
        });
        var confirmed = form.values().keySet().stream()
                .filter(name -> name.matches(CONFIRMED + FIELD))
                .map(name -> name.substring(CONFIRMED.length()))
                .collect(Collectors.toSet());
        return reports.save(place.scope(), place.ask(), new Reports.Sent(version(form), fields, bases, confirmed));
    }

    static long version(Typed form) {
        String since = form.value("since");
        return since.matches(VERSION) ? Long.parseLong(since) : 0;
    }

    private static String words(List<FieldError> errors, Texts t) {
        return String.join(
                " ",
                new Typed(Map.of(), errors)
                        .faults(t).stream().map(Typed.Fault::text).toList());
    }

    private Ended choose(Place place, String choice, Texts t) {
        if (choice.matches(VERSION)) {
            long version = Long.parseLong(choice);
            Report report = reports.get(place.scope(), place.ask());
            for (Clash clash : report.clashes()) {
                for (Kept text : List.of(clash.stands(), clash.other())) {
                    if (text.version() == version) {
                        var typed = new org.yukidoke.reporting.Typed(
                                text.line(),
                                text.field(),
                                text.said(),
                                Math.max(clash.stands().version(), clash.other().version()));
                        boolean taken = reports.save(place.scope(), place.ask(), 0, List.of(typed), Kept.Way.SCREEN)
                                        instanceof Saving.Done done
                                && done.clashes().stream()
                                        .noneMatch(left -> left.stands().line().equals(text.line())
                                                && left.stands().field().equals(text.field()));
                        return taken
                                ? Ended.done("chosen")
                                : Ended.refused(t.of("reportpage.fault.chosen"), HttpStatus.CONFLICT);
                    }
                }
            }
        }
        return Ended.refused(t.of("reportpage.fault.chosen"), HttpStatus.CONFLICT);
    }

    private static Ended ended(Submission submission, String done, Texts t) {
        HttpStatus wrong = HttpStatus.UNPROCESSABLE_CONTENT;
        return switch (submission) {
            case Submission.Done(var standing) -> Ended.done(done);
            case Submission.Remarked(var remarks) ->
                Ended.refused(t.of("reportpage.fault.remarked", remarks.size()), wrong);
            case Submission.Overtaken(var remarks) ->
                Ended.refused(t.of("reportpage.fault.overtaken", remarks.size()), HttpStatus.CONFLICT);
            case Submission.Clashing(var clashes) ->
                Ended.refused(t.of("reportpage.fault.clashing", clashes.size()), HttpStatus.CONFLICT);
            case Submission.Refused(var errors) -> Ended.refused(words(errors, t), wrong);
            case Submission.Shut shut -> Ended.refused(t.of("reportpage.fault.over"), HttpStatus.CONFLICT);
            case Submission.Held(Attempt why) ->
                switch (why) {
                    case Attempt.Refused(var errors) -> Ended.refused(words(errors, t), wrong);
                    case Attempt.Maker maker -> Ended.refused(t.of("reportpage.fault.maker"), wrong);
                    case Attempt.SamePerson(var earlier) -> Ended.refused(t.of("reportpage.fault.same"), wrong);
                    case Attempt.NotNow(var standing) ->
                        Ended.refused(t.of("reportpage.fault.now"), HttpStatus.CONFLICT);
                    case Attempt.Changed(var standing) ->
                        Ended.refused(t.of("reportpage.fault.changed"), HttpStatus.CONFLICT);
                    case Attempt.Done done2 -> Ended.done(done);
                };
        };
    }
}
