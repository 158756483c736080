package org.yukidoke.access;

import java.util.List;
import org.yukidoke.web.Texts;

/** Tells the names of the platforms of this installation, which a later module keeps. */
@FunctionalInterface
public interface PlatformNames {

    /** All platforms a role may be held for. */
    List<OrganisationNames.Named> list(Texts texts);
}
