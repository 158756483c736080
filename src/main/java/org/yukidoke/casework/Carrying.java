package org.yukidoke.casework;

import java.util.UUID;
import org.yukidoke.access.Scope;
import org.yukidoke.person.PersonFile;

/**
 * Something that goes with somebody whom another body takes over. Every bean of this type is asked, in the transaction in
 * which that body opens a file of its own.
 */
public interface Carrying {

    /**
     * Writes into the new file what the acting body may see of the former one.
     *
     * @param shown the former file, with the parts it is shown
     * @param own the new file, kept by the acting body
     */
    void carry(Scope scope, PersonFile shown, UUID own);
}
