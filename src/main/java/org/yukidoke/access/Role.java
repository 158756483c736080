package org.yukidoke.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does for a council. */
public enum Role {
    /** 事務局: keeps the plan and its revisions. */
    SECRETARIAT,
    /** 構成員: owns measures and reports on them. */
    MEMBER,
    /** 支援員: accompanies people. */
    COUNSELLOR,
    /** 閲覧者: reads. */
    VIEWER,
    /** 監査: reads the record of what was done in or to the own organisation; never a person. */
    AUDITOR,
    /** 管理者: keeps the accounts; sees no more of the work than anybody. */
    ADMINISTRATOR;

    /** Whether the role has to do with the work of councils and can be held for one of them alone. */
    public boolean ofCouncil() {
        return this != AUDITOR && this != ADMINISTRATOR;
    }

    /** The role as the database and forms spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the role's name in the texts. */
    public String text() {
        return "access.role." + key();
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
