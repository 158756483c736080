package org.yukidoke.access.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yukidoke.access.Account.Profile;
import org.yukidoke.access.AccountState.Reason;
import org.yukidoke.access.Accounts.Newcomer;
import org.yukidoke.access.Accounts.Standing;
import org.yukidoke.access.FactorPolicy;
import org.yukidoke.access.FactorReset;
import org.yukidoke.access.Grant;
import org.yukidoke.access.Login;
import org.yukidoke.access.Role;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** Reads the forms of this module: a value, or everything that is wrong. */
final class Forms {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_PASSKEY_NAME = 60;
    // Only slips of the hand are caught here; whether an address exists is known when somebody writes to it.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");
    // Nobody types one; the database cannot hold all of them.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9./_-]{0,99}");

    private Forms() {}

    /** Closing an account: why, and in one's own words. */
    record Closing(Reason reason, String text) {}

    static Parsed<Profile> profile(Typed form) {
        var faults = new ArrayList<FieldError>();
        return result(faults, profile(form, faults));
    }

    static Parsed<Standing> standing(Typed form) {
        var faults = new ArrayList<FieldError>();
        return result(faults, standing(form, faults));
    }

    static Parsed<Newcomer> newcomer(Typed form) {
        var faults = new ArrayList<FieldError>();
        Optional<Login> login = Login.find(form.value("login"));
        if (login.isEmpty()) {
            faults.add(FieldError.of("login", "access.error.login"));
        }
        Optional<Profile> profile = profile(form, faults);
        Optional<Standing> standing = standing(form, faults);
        return result(
                faults,
                login.flatMap(name -> profile.flatMap(who -> standing.map(what -> new Newcomer(name, who, what)))));
    }

    static Parsed<Closing> closing(Typed form) {
        var faults = new ArrayList<FieldError>();
        String text = form.value("text").strip();
        Optional<Reason> reason = Set.of(Reason.values()).stream()
                .filter(known -> known.key().equals(form.value("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            faults.add(FieldError.of("reason", "access.error.reason"));
        }
        if (text.isEmpty() || length(text) > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            faults.add(FieldError.of("text", "access.error.text", Integer.toString(LONGEST_TEXT)));
        }
        return result(faults, reason.map(why -> new Closing(why, text)));
    }

    /** What somebody calls a passkey. */
    static Parsed<String> passkeyName(Typed form) {
        String name = form.value("name").strip();
        boolean fine = !name.isEmpty()
                && length(name) <= LONGEST_PASSKEY_NAME
                && !CONTROL.matcher(name).find();
        return fine
                ? new Parsed.Valid<>(name)
                : new Parsed.Invalid<>(List.of(
                        FieldError.of("name", "access.error.passkey-name", Integer.toString(LONGEST_PASSKEY_NAME))));
    }

    /** Which roles of one organisation, or of all, need a second factor. */
    record Policy(String organisation, Set<Role> roles) {}

    static Parsed<Policy> policy(Typed form) {
        var faults = new ArrayList<FieldError>();
        String organisation = form.value("organisation").strip();
        List<String> keys = form.values().getOrDefault("roles", List.of());
        Set<Role> roles = keys.stream().flatMap(key -> Role.find(key).stream()).collect(Collectors.toSet());
        if (!organisation.isEmpty() && !ORGANISATION.matcher(organisation).matches()) {
            faults.add(FieldError.of("organisation", "access.error.organisation"));
        }
        if (roles.size() != Set.copyOf(keys).size()) {
            faults.add(FieldError.of("roles", "access.error.grants"));
        }
        String where = organisation.isEmpty() ? FactorPolicy.EVERYWHERE : organisation;
        return result(faults, Optional.of(new Policy(where, roles)));
    }

    static Optional<FactorReset.Reason> resetReason(String typed) {
        return Set.of(FactorReset.Reason.values()).stream()
                .filter(known -> known.key().equals(typed))
                .findFirst();
    }

    private static Optional<Profile> profile(Typed form, List<FieldError> faults) {
        int before = faults.size();
        String name = form.value("name").strip();
        String email =
                Normalizer.normalize(form.value("email"), Normalizer.Form.NFKC).strip();
        String language = form.value("language");
        if (name.isEmpty()
                || length(name) > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            faults.add(FieldError.of("name", "access.error.name", Integer.toString(LONGEST_NAME)));
        }
        if (!email.isEmpty() && (!EMAIL.matcher(email).matches() || email.length() > 254)) {
            faults.add(FieldError.of("email", "access.error.email"));
        }
        if (!Set.of("ja", "en").contains(language)) {
            faults.add(FieldError.of("language", "access.error.language"));
        }
        return faults.size() == before ? Optional.of(new Profile(name, email, language)) : Optional.empty();
    }

    private static Optional<Standing> standing(Typed form, List<FieldError> faults) {
        int before = faults.size();
        String organisation = form.value("organisation").strip();
        List<String> keys = form.values().getOrDefault("grants", List.of());
        Set<Grant> grants =
                keys.stream().flatMap(key -> Grant.find(key).stream()).collect(Collectors.toSet());
        boolean belongs =
                grants.stream().anyMatch(grant -> grant.role() == Role.MEMBER || grant.role() == Role.AUDITOR);
        if (!organisation.isEmpty() && !ORGANISATION.matcher(organisation).matches()) {
            faults.add(FieldError.of("organisation", "access.error.organisation"));
        } else if (organisation.isEmpty() && belongs) {
            faults.add(FieldError.of("organisation", "access.error.organisation.member"));
        }
        if (grants.isEmpty() || grants.size() != Set.copyOf(keys).size()) {
            faults.add(FieldError.of("grants", "access.error.grants"));
        }
        return faults.size() == before ? Optional.of(new Standing(organisation, grants)) : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static <T> Parsed<T> result(List<FieldError> faults, Optional<T> value) {
        return faults.isEmpty() ? new Parsed.Valid<>(value.orElseThrow()) : new Parsed.Invalid<>(faults);
    }
}
