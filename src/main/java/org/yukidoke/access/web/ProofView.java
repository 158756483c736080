package org.yukidoke.access.web;

import java.util.List;
import org.yukidoke.access.Account;
import org.yukidoke.access.Providers;

/**
 * Asks somebody known to show again who they are.
 *
 * @param locked whether the session is locked; else something that matters is about to be changed
 * @param name whose session it is
 * @param next where to go afterwards
 * @param kept whether a form they just sent waits for them
 * @param failure key of why the last try did not succeed; blank before the first
 * @param seconds how long to wait before the next try
 * @param providers sign-ins of bodies that can be used instead
 */
public record ProofView(
        boolean locked,
        String name,
        String next,
        boolean kept,
        String failure,
        long seconds,
        List<Providers.Named> providers) {

    public ProofView {
        providers = List.copyOf(providers);
    }

    static ProofView locked(Account account, String next, List<Providers.Named> providers) {
        return new ProofView(true, account.name(), next, false, "", 0, providers);
    }

    static ProofView confirming(Account account, String next) {
        return new ProofView(false, account.name(), next, false, "", 0, List.of());
    }

    ProofView keeping() {
        return new ProofView(locked, name, next, true, failure, seconds, providers);
    }

    ProofView refused() {
        return new ProofView(locked, name, next, kept, "access.proof.refused", 0, providers);
    }

    ProofView mustWait(long rest) {
        return new ProofView(locked, name, next, kept, "access.sign-in.wait", rest, providers);
    }

    /** Where the form goes. */
    public String action() {
        return locked ? "/unlock" : "/confirm";
    }

    /** Address of a body's own sign-in. */
    public String href(Providers.Named provider) {
        return "/sign-in/with/" + provider.key() + "?next=" + Destination.query(next);
    }

    /** Key of the page's title. */
    public String title() {
        return locked ? "access.unlock.title" : "access.confirm.title";
    }

    /** Key of what the page is for. */
    public String lead() {
        return locked ? "access.unlock.lead" : "access.confirm.lead";
    }

    /** Key of the words on the button. */
    public String send() {
        return locked ? "access.unlock.send" : "access.confirm.send";
    }
}
