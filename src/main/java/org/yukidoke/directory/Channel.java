package org.yukidoke.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to reach somebody; all are equal. */
public enum Channel {
    /** 来所 */
    VISIT,
    /** 電話 */
    TELEPHONE,
    /** メール */
    MAIL,
    /** 問い合わせフォーム */
    FORM,
    /** LINE */
    LINE,
    /** ビデオ通話 */
    VIDEO,
    /** メタバース */
    METAVERSE,
    /** 訪問 */
    OUTREACH,
    /** 出張相談 */
    TRAVELLING,
    /** 手紙 */
    PAPER,
    /** ファクス */
    FAX;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> find(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key().equals(key))
                .findFirst();
    }
}
