package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.directory.Organisations;
import org.yukidoke.dropbox.ContactForm;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.DropBox;
import org.yukidoke.dropbox.FormToken;
import org.yukidoke.dropbox.Promise;
import org.yukidoke.dropbox.Putting;
import org.yukidoke.dropbox.ReceiptCode;
import org.yukidoke.dropbox.Standing;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** "Please be in touch": sealed, read by one body alone, and taken back by its receipt. No address says anything of it. */
@Controller
final class AskingPages {

    private static final String CONTACT = "/contact";

    private final DropBox box;
    private final Organisations organisations;
    private final Lexicon lexicon;
    private final Pages pages;

    AskingPages(DropBox box, Organisations organisations, Lexicon lexicon, Pages pages) {
        this.box = box;
        this.organisations = organisations;
        this.lexicon = lexicon;
        this.pages = pages;
    }

    @GetMapping(CONTACT)
    View begin(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        String body = Typed.sent(request).value(ContactForm.BODY);
        return box.promise(body).isPresent() && !body.isBlank()
                ? pages.showOnce("portal/contact", form(body, FormToken.draw(), Typed.NOTHING, null, t))
                : pages.show("portal/contact", choose(t));
    }

    @PostMapping(CONTACT)
    View send(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        Typed sent = Typed.sent(request);
        String body = sent.value(ContactForm.BODY);
        FormToken token = FormToken.find(sent.value(ContactForm.TOKEN)).orElseGet(FormToken::draw);
        return switch (ContactForm.parse(sent)) {
            case Parsed.Invalid<ContactRequest>(var errors) -> again(body, token, sent.with(errors), t);
            case Parsed.Valid<ContactRequest>(ContactRequest wanted) ->
                switch (box.put(wanted, token, request.getRemoteAddr())) {
                    case Putting.Kept(ReceiptCode receipt) -> standing(receipt, true, t);
                    case Putting.Earlier(ReceiptCode receipt) -> corrected(body, receipt, sent, t);
                    case Putting.Refused(var errors) -> again(body, token, sent.with(errors), t);
                };
        };
    }

    @GetMapping(CONTACT + "/receipt")
    View ask(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        return pages.show("portal/receipt", asking(Typed.NOTHING, t));
    }

    @PostMapping(CONTACT + "/receipt")
    View state(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        return ReceiptCode.find(Typed.sent(request).value("code"))
                .map(receipt -> standing(receipt, false, t))
                .orElseGet(() -> unknown(t));
    }

    @PostMapping(CONTACT + "/withdraw")
    View withdraw(HttpServletRequest request) {
        Texts t = lexicon.texts(request);
        Optional<ReceiptCode> receipt = ReceiptCode.find(Typed.sent(request).value("code"));
        receipt.ifPresent(box::withdraw);
        return receipt.map(code -> standing(code, false, t)).orElseGet(() -> unknown(t));
    }

    private View again(String body, FormToken token, Typed typed, Texts t) {
        return box.promise(body).isPresent()
                ? pages.showOnce("portal/contact", form(body, token, typed, null, t))
                : pages.showOnce("portal/contact", choose(t));
    }

    // Sent once more it is another request; the one before stays until its sender takes it back.
    private View corrected(String body, ReceiptCode receipt, Typed typed, Texts t) {
        String stands = box.state(receipt).map(found -> found.words(t)).orElse("");
        var earlier = new ContactView.Earlier(receipt.shown(), stands);
        return pages.showOnce("portal/contact", form(body, FormToken.draw(), typed, earlier, t));
    }

    private View unknown(Texts t) {
        var form = Typed.NOTHING.with(List.of(FieldError.of("code", "portal.receipt.unknown")));
        return pages.showOnce("portal/receipt", asking(form, t));
    }

    private View standing(ReceiptCode receipt, boolean sent, Texts t) {
        Optional<Standing> found = box.state(receipt);
        return found.isEmpty()
                ? unknown(t)
                : pages.showOnce(
                        "portal/receipt",
                        new ReceiptView(
                                crumbs(t.of("portal.receipt.title"), t),
                                t.of(sent ? "portal.receipt.sent" : "portal.receipt.title"),
                                receipt.shown(),
                                sent,
                                facts(found.get(), t),
                                found.get().withdrawable(),
                                Typed.NOTHING));
    }

    private List<WindowView.Fact> facts(Standing standing, Texts t) {
        var facts = new ArrayList<>(List.of(
                fact("state", standing.words(t), t),
                fact("body", name(standing.body(), t), t),
                fact("arrived", Moments.words(standing.arrivedAt(), t), t)));
        facts.add(
                standing.state() instanceof Standing.State.Left(String successor)
                        ? turn(successor, t)
                        : fact("due", t.of("portal.receipt.until", Moments.day(standing.due(), t)), t));
        return facts;
    }

    /** Where to turn instead: whoever took over, if they take requests; else all the windows. */
    private WindowView.Fact turn(String successor, Texts t) {
        boolean takes = !successor.isEmpty() && box.promise(successor).isPresent();
        return new WindowView.Fact(
                t.of("portal.receipt.fact.turn"),
                List.of(
                        successor.isEmpty()
                                ? t.of("portal.receipt.turn")
                                : t.of("portal.receipt.turn.to", name(successor, t))),
                takes ? CONTACT + "?" + ContactForm.BODY + "=" + successor : "/windows");
    }

    private static WindowView.Fact fact(String name, String value, Texts t) {
        return new WindowView.Fact(t.of("portal.receipt.fact." + name), List.of(value), "");
    }

    private ReceiptView asking(Typed form, Texts t) {
        String title = t.of("portal.receipt.title");
        return new ReceiptView(crumbs(title, t), title, "", false, List.of(), false, form);
    }

    private ContactView form(
            String body, FormToken token, Typed typed, ContactView.@Nullable Earlier earlier, Texts t) {
        return new ContactView(
                crumbs(t.of("portal.contact.title"), t),
                name(body, t),
                box.promise(body).map(promise -> words(promise, t)).orElse(""),
                List.of(),
                typed,
                List.of(
                        new HelpView.Hidden(ContactForm.BODY, body),
                        new HelpView.Hidden(ContactForm.TOKEN, token.value())),
                ContactForm.fields(t),
                earlier);
    }

    private ContactView choose(Texts t) {
        Map<String, String> prefectures = lexicon.prefectures(t);
        return new ContactView(
                crumbs(t.of("portal.contact.title"), t),
                "",
                "",
                box.bodies().stream()
                        .map(body -> new FrontView.Wish(
                                named(body, prefectures, t), CONTACT + "?" + ContactForm.BODY + "=" + body))
                        .toList(),
                Typed.NOTHING,
                List.of(),
                List.of(),
                null);
    }

    private String named(String body, Map<String, String> prefectures, Texts t) {
        return organisations
                .find(body)
                .map(found -> t.of(
                        "portal.contact.body",
                        prefectures.getOrDefault(found.platform(), ""),
                        t.pick(found.fullName(), found.nameEn())))
                .orElse(body);
    }

    private String name(String body, Texts t) {
        return organisations
                .find(body)
                .map(found -> t.pick(found.fullName(), found.nameEn()))
                .orElse(body);
    }

    private static String words(Promise promise, Texts t) {
        return t.of("portal.contact.promise", promise.dueDays(), promise.keepDays());
    }

    private static List<Crumb> crumbs(String here, Texts t) {
        return List.of(new Crumb(t.of("portal.crumb.home"), "/"), Crumb.here(here));
    }
}
