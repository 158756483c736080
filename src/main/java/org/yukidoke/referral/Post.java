package org.yukidoke.referral;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Addressees;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
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

    /** Tells those of one body who may open it what the other, or the program, did. */
    void tell(Scope scope, UUID referral, Referral.Bodies between, Side whom, Deed deed, int number) {
        String body = between.of(whom);
        Set<UUID> meant = rows.addressees(scope, referral, whom);
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral %s %d %s".formatted(referral, number, whom.key()),
                        t -> words(deed, between.of(whom.other()), t),
                        "/referrals/" + referral,
                        Mail.Pace.SOON),
                new Addressees.Wanted(platform(body), Set.of(Role.COUNSELLOR), body),
                meant::contains);
    }

    /** Tells everybody of a body that another made a slip for it; a body where nobody signs in is told on paper. */
    void lent(Scope scope, UUID seat, Referral.Bodies between) {
        String body = between.receiver();
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral slip " + seat,
                        t -> new Message.Words(
                                t.of("referral.mail.slip", name(between.sender(), t)),
                                t.of("referral.mail.slip.text", name(between.sender(), t))),
                        "",
                        Mail.Pace.SOON),
                new Addressees.Wanted(
                        platform(body), Set.of(Role.COUNSELLOR, Role.MEMBER, Role.SECRETARIAT, Role.VIEWER), body));
    }

    /** Tells one body that another asked whether it has room, or answered. */
    void tell(Scope scope, String once, String what, String by, Addressees.Wanted to) {
        mail.tell(
                scope,
                new Mail.Notice(
                        once,
                        t -> new Message.Words(
                                t.of("referral.mail.room." + what, name(by, t)), t.of("referral.mail.text")),
                        "/referrals/inquiries",
                        Mail.Pace.SOON),
                to);
    }

    /** Tells the secretariat that a body waits for another, and nothing of anybody. */
    void escalate(Scope scope, UUID referral, Referral.Bodies between) {
        mail.tell(
                scope,
                new Mail.Notice(
                        "referral escalated " + referral,
                        t -> new Message.Words(
                                t.of("referral.mail.secretariat"),
                                t.of(
                                        "referral.mail.secretariat.text",
                                        name(between.sender(), t),
                                        name(between.receiver(), t))),
                        "/referrals/waiting",
                        Mail.Pace.DIGEST),
                new Addressees.Wanted(platform(between.sender()), Set.of(Role.SECRETARIAT), ""));
    }

    private Message.Words words(Deed deed, String other, Texts t) {
        return new Message.Words(t.of("referral.mail." + deed.key(), name(other, t)), t.of("referral.mail.text"));
    }

    private String name(String body, Texts t) {
        return organisations
                .find(body)
                .map(one -> t.pick(one.name(), one.nameEn()))
                .orElse(body);
    }

    static String platform(String body) {
        int dot = body.indexOf('.');
        return dot < 0 ? body : body.substring(0, dot);
    }
}
