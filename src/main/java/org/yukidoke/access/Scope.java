package org.yukidoke.access;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.yukidoke.db.Actor;

/**
 * For whom something is read or done. Whatever touches data about a person takes a scope, and only this module can make
 * one; the database judges by the same scope, row by row.
 */
public final class Scope implements Actor {

    private final @Nullable UUID account;
    private final Set<Grant> grants;
    private final String organisation;
    private final String claim;
    private final @Nullable SeatClaim seat;

    private Scope(@Nullable UUID account, Set<Grant> grants, String organisation, String claim) {
        this(account, grants, organisation, claim, null);
    }

    private Scope(
            @Nullable UUID account, Set<Grant> grants, String organisation, String claim, @Nullable SeatClaim seat) {
        this.account = account;
        this.grants = Set.copyOf(grants);
        this.organisation = organisation;
        this.claim = claim;
        this.seat = seat;
    }

    static Scope of(Account account) {
        return new Scope(account.id(), account.held(), account.organisation(), "");
    }

    /** Only what belongs to the account itself, before its roles are known. */
    static Scope self(UUID account) {
        return new Scope(account, Set.of(), "", "");
    }

    /** A visitor of whom nothing is known. */
    static Scope nobody() {
        return new Scope(null, Set.of(), "", "");
    }

    /** A visitor who typed this login and has proven nothing yet. */
    static Scope signingIn(Login login) {
        return new Scope(null, Set.of(), "", "login:" + login.value());
    }

    /** A visitor who holds a one-time link. */
    static Scope holding(LinkSecret secret) {
        return new Scope(null, Set.of(), "", "link:" + HexFormat.of().formatHex(secret.hash()));
    }

    /** A program that shows this token, before its account is known. */
    static Scope bearing(TokenSecret secret) {
        return new Scope(null, Set.of(), "", "token:" + HexFormat.of().formatHex(secret.hash()));
    }

    /** A visitor whose browser still names this session, by its hash, open or not. */
    static Scope sitting(byte[] id) {
        return new Scope(null, Set.of(), "", "sitting:" + HexFormat.of().formatHex(id));
    }

    /** A visitor whose device names this passkey and has proven nothing yet. */
    static Scope presenting(byte[] credential) {
        return new Scope(null, Set.of(), "", "passkey:" + HexFormat.of().formatHex(credential));
    }

    /** A visitor whom a provider signed in as this subject, by its hash, before the account is known. */
    static Scope presentedBy(byte[] subject) {
        return new Scope(null, Set.of(), "", "subject:" + HexFormat.of().formatHex(subject));
    }

    /** A visitor who holds the link of a light seat, for a body once that is known. */
    static Scope offered(LinkSecret secret, String organisation) {
        return new Scope(
                null, Set.of(), organisation, "seat-link:" + HexFormat.of().formatHex(secret.hash()));
    }

    /** A visitor whose browser holds a light seat, before it is known which. */
    static Scope browsing(SeatBrowser browser) {
        return new Scope(null, Set.of(), "", "seat:" + HexFormat.of().formatHex(browser.hash()));
    }

    /** A visitor on a light seat: no account, no role, one form. */
    static Scope seated(SeatBrowser browser, SeatClaim seat) {
        return new Scope(null, Set.of(), seat.organisation(), browsing(browser).claim(), seat);
    }

    /** What the program does by itself, by the clock. */
    static Scope program(String what) {
        return new Scope(null, Set.of(), "", "program:" + what);
    }

    /** A command given at the machine itself, where the database can be opened anyway. */
    static Scope operator() {
        return new Scope(null, Set.of(Grant.everywhere(Role.ADMINISTRATOR)), "", "");
    }

    /** The account that acts; empty for a command at the machine and for a visitor who is not signed in. */
    public Optional<UUID> id() {
        return Optional.ofNullable(account);
    }

    /** The one form that may be filled in; empty for everybody who is not on a light seat. */
    public Optional<SeatClaim> seat() {
        return Optional.ofNullable(seat);
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean is(Role role, String platform) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.covers(platform));
    }

    /** Whether somebody signed in works for a council in any role that has to do with it; blank stands for any council. */
    public boolean worksFor(String platform) {
        return account != null
                && Arrays.stream(Role.values()).filter(Role::ofCouncil).anyMatch(role -> holds(role, platform));
    }

    /**
     * Whether somebody signed in keeps what belongs to a body: they are the council's secretariat, or work for the body.
     *
     * @param platform key of the council; blank for what belongs to none, which every council may look after
     * @param owner key of the body; blank for none
     */
    public boolean keeps(String platform, String owner) {
        boolean ofBody = !owner.isEmpty()
                && organisation.equals(owner)
                && (holds(Role.MEMBER, platform) || holds(Role.COUNSELLOR, platform));
        return account != null && (ofBody || holds(Role.SECRETARIAT, platform));
    }

    private boolean holds(Role role, String platform) {
        return platform.isEmpty() ? is(role) : is(role, platform);
    }

    /** Keys of the platforms this role is held for; {@link Grant#EVERYWHERE} stands for all. */
    public Set<String> platforms(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::platform)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Goes on only for somebody who holds one of these roles.
     *
     * @throws AccessDeniedException for everybody else
     */
    public void require(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::is)) {
            throw new AccessDeniedException("needs one of " + Arrays.toString(anyOf));
        }
    }

    /**
     * The acting account.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public UUID requireAccount() {
        if (account == null) {
            throw new AccessDeniedException("needs somebody signed in");
        }
        return account;
    }

    @Override
    public String account() {
        return account == null ? "" : account.toString();
    }

    @Override
    public String roles() {
        return grants.stream()
                .map(grant -> grant.role().key())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    @Override
    public String organisation() {
        return organisation;
    }

    @Override
    public String claim() {
        return claim;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that
                && Objects.equals(account, that.account)
                && grants.equals(that.grants)
                && organisation.equals(that.organisation)
                && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, grants, organisation, claim);
    }

    /** Without the claim, which may be a secret. */
    @Override
    public String toString() {
        return "scope of " + account() + " as " + roles();
    }
}
