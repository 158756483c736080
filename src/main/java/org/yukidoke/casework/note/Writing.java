package org.yukidoke.casework.note;

import java.util.UUID;

/** How writing a record can end. */
public sealed interface Writing {

    /** It stands there; also when the same was sent twice. */
    record Done(UUID id) implements Writing {}

    /** Somebody wrote a newer version meanwhile, or another text was sent from the same form: the page shows both. */
    record Clash() implements Writing {}

    /** There is no such file or record, or none this account may write in; the two cannot be told apart. */
    record Gone() implements Writing {}
}
