package org.yukidoke.referral;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.web.Texts;
import org.yukidoke.workflow.Mail;
import org.yukidoke.workflow.Message;

/** Tells bodies that something happened to a referral. No word about the person is in it: the page knows the rest. */
@Component
final class Post {

    private final Mail mail;
    private final Organisations organisations;
    private final NewsRows rows;

    Post(Mail mail, Organisations organisations, NewsRows rows) {
        this.mail = mail;
        this.rows = rows;
        this.organisations = organisations;
    }

    /** What was done as which step, with the code of the step; blank for none. */
    record Happened(Deed deed, String code, int number) {}

    /** Tells those of one body who may open it what the other, or the program, did. */
    void tell(Scope scope, UUID referral, Referral.Bodies between, Side whom, Happened step) {
        String body = between.of(whom);
        Set<UUID> meant = rows.addressees(scope, referral, whom);
        Function<Texts, String> other = name(between.of(whom.other()));
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral %s %d %s".formatted(referral, step.number(), whom.key()),
                        t -> new Message.Words(
                                t.of(TaskRules.news(step.deed(), step.code()), other.apply(t)),
                                t.of("referral.mail.text")),
                        "/referrals/" + referral,
                        Mail.Pace.SOON),
                new Addressees.Wanted(platform(body), Set.of(Role.COUNSELLOR), body),
                meant::contains);
    }

    /** Tells everybody of a body that another made a slip for it; a body where nobody signs in is told on paper. */
    void lent(Scope scope, UUID seat, Referral.Bodies between) {
        String body = between.receiver();
        Function<Texts, String> sender = name(between.sender());
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral slip " + seat,
                        t -> new Message.Words(
                                t.of("referral.mail.slip", sender.apply(t)),
                                t.of("referral.mail.slip.text", sender.apply(t))),
                        "",
                        Mail.Pace.SOON),
                new Addressees.Wanted(
                        platform(body), Set.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT, Role.VIEWER), body));
    }

    /** Tells one body that another asked whether it has room, or answered. */
    void tell(Scope scope, String once, String what, String by, Addressees.Wanted to) {
        Function<Texts, String> asks = name(by);
        mail.tell(
                scope,
                new Mail.Notice(
                        once,
                        t -> new Message.Words(
                                t.of("referral.mail.room." + what, asks.apply(t)), t.of("referral.mail.text")),
                        "/referrals/inquiries",
                        Mail.Pace.SOON),
                to);
    }

    /** Tells the secretariat that a body waits for another, each time anew, and nothing of anybody. */
    void escalate(Scope scope, UUID referral, Referral.Bodies between, Happened step) {
        Function<Texts, String> sender = name(between.sender());
        Function<Texts, String> receiver = name(between.receiver());
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral escalated %s %d".formatted(referral, step.number()),
                        t -> new Message.Words(
                                t.of("referral.mail.secretariat." + step.code()),
                                t.of("referral.mail.secretariat.text", sender.apply(t), receiver.apply(t))),
                        "/referrals/waiting",
                        Mail.Pace.DIGEST),
                new Addressees.Wanted(platform(between.sender()), Set.of(Role.SECRETARIAT), ""));
    }

    /** What a body is called in whichever language; it is read once. */
    private Function<Texts, String> name(String body) {
        Optional<Organisation> found = organisations.find(body);
        return t -> found.map(one -> t.pick(one.name(), one.nameEn())).orElse(body);
    }

    static String platform(String body) {
        int dot = body.indexOf('.');
        return dot < 0 ? body : body.substring(0, dot);
    }
}
