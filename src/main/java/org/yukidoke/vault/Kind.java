package org.yukidoke.vault;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.util.Locale;

/** What a key outside the database is for. */
enum Kind {
    /** Wraps the data keys of holders. */
    WRAPPING(PredefinedAeadParameters.AES256_GCM),
    /** Makes the tokens by which something sealed is found again. */
    INDEX(PredefinedPrfParameters.HMAC_SHA256_PRF);

    private final Parameters parameters;

    Kind(Parameters parameters) {
        this.parameters = parameters;
    }

    Parameters parameters() {
        return parameters;
    }

    /** As the database and file names spell it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
