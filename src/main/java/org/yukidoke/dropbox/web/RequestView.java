package org.yukidoke.dropbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.Request;
import org.yukidoke.dropbox.Requests;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * One request, opened.
 *
 * @param written what was written; empty when nothing is left of it
 * @param gone why nothing is left; blank otherwise
 * @param mind what to mind before anything else, words to avoid; blank for nothing
 * @param deeds keys of what can be done about it now
 * @param next where else it may go
 * @param done key of what was just done; blank for nothing
 * @param fault key of what went wrong; blank for nothing
 */
public record RequestView(
        String path,
        RequestsView.Line line,
        List<Fact> facts,
        List<Fact> written,
        String gone,
        String mind,
        List<String> deeds,
        Next next,
        String done,
        String fault) {

    public RequestView {
        facts = List.copyOf(facts);
        written = List.copyOf(written);
        deeds = List.copyOf(deeds);
    }

    /**
     * Where else it may go.
     *
     * @param takenIn page on which a file is made of it; blank where it cannot
     * @param receivers bodies it may be passed on to
     */
    public record Next(String takenIn, List<Choice> receivers) {
        public Next {
            receivers = List.copyOf(receivers);
        }
    }

    /** Something known, with its name. */
    public record Fact(String name, String value) {}

    static RequestView of(Requests.Opened opened, RequestWords words, Next next, String done, String fault) {
        Request request = opened.request();
        Texts t = words.t();
        ContactRequest content = opened.content();
        RequestsView.Line line = words.line(request);
        return new RequestView(
                "/desk/requests/" + request.id(),
                line,
                List.of(
                        new Fact(t.of("dropbox.arrived"), line.arrived()),
                        new Fact(t.of("dropbox.state"), line.state()),
                        new Fact(
                                t.of("dropbox.may-pass"),
                                t.of(request.mayPass() ? "dropbox.may-pass.yes" : "dropbox.may-pass.no"))),
                content == null ? List.of() : written(content, t),
                content == null ? gone(request, t) : "",
                content == null ? "" : content.wishes().avoid(),
                deeds(request),
                next,
                done,
                fault);
    }

    private static List<Fact> written(ContactRequest content, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.of("dropbox.form.name"), content.name()));
        facts.add(new Fact(
                t.of("dropbox.form.sender"),
                t.of("dropbox.form.sender." + content.sender().key())));
        facts.add(new Fact(
                t.of("dropbox.form.channel." + content.reach().kind().key()),
                content.reach().address()));
        add(facts, t.of("dropbox.form.when"), content.wishes().when());
        add(facts, t.of("dropbox.form.municipality"), content.wishes().municipality());
        add(facts, t.of("dropbox.form.message"), content.wishes().message());
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String gone(Request request, Texts t) {
        return switch (request.state()) {
            case Request.State.Ended(var at, Request.Ending ending, boolean erased) ->
                ending == Request.Ending.WITHDRAWN
                        ? t.of("dropbox.gone.withdrawn", Moments.words(at, t))
                        : t.of("dropbox.gone.erased");
            case Request.State.New() -> t.of("dropbox.gone.erased");
            case Request.State.Seen seen -> t.of("dropbox.gone.erased");
            case Request.State.Taken taken -> t.of("dropbox.gone.erased");
        };
    }

    private static List<String> deeds(Request request) {
        return switch (request.state()) {
            case Request.State.New() -> List.of("take");
            case Request.State.Seen seen -> List.of("take");
            case Request.State.Taken(UUID by, var at) -> List.of("tried", "lay-back");
            case Request.State.Ended ended -> List.of();
        };
    }
}
