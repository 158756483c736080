package org.yukidoke.directory;

import java.util.Locale;

/** What an entry is about. */
public enum EntryKind {
    /** 拠点: a building or a room one can go to. */
    PLACE,
    /** 相談窓口・支援サービス: where somebody listens and helps. */
    SERVICE,
    /** 制度: a loan, a subsidy, a benefit or an exam. */
    SCHEME;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
