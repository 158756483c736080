package org.yukidoke.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * On what basis data about a person may cross from one body to another. The council itself has none of its own: it rests
 * on rules it gave itself. Whether a statutory basis really carries is a question of local law, so each one can be used
 * only after it was confirmed for the bodies concerned.
 */
public enum Basis {
    /** 同意: of the person, under a notice. */
    CONSENT,
    /** 生活困窮者自立支援法 9条の支援会議. */
    SUPPORT_MEETING,
    /** 社会福祉法 106条の6 の支援会議. */
    LAYERED_MEETING,
    /** 孤独・孤立対策推進法 15条の協議会. */
    LONELINESS_COUNCIL,
    /** 子ども・若者育成支援推進法 19条の協議会. */
    YOUTH_COUNCIL,
    /** 個人情報保護法 69条. */
    PRIVACY_69,
    /** 個人情報保護法 27条. */
    PRIVACY_27,
    /** 委託. */
    ENTRUSTED,
    /** 緊急: life, body or property. */
    EMERGENCY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return "person.basis." + key();
    }

    /** Whether somebody must have confirmed it before it can be used. */
    public boolean needsConfirmation() {
        return this != CONSENT;
    }

    public static Optional<Basis> find(String key) {
        return Arrays.stream(values()).filter(basis -> basis.key().equals(key)).findFirst();
    }
}
