package org.yukidoke.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.yukidoke.web.Texts;

/** Tells what hangs on accounts, so that whoever closes one knows it before: later modules hold it. */
@FunctionalInterface
public interface Holdings {

    /** What each of these holds, in words; those that hold nothing are left out. */
    Map<UUID, String> list(Scope scope, Collection<UUID> accounts, Texts texts);
}
