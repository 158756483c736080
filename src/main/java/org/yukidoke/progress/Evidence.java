package org.yukidoke.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that proves reported figures (証拠書類).
 *
 * @param reporter key of the body whose figures it proves; blank for the council as a whole
 * @param type of the content, as it is sent to a browser
 * @param sha256 digest of the content in hexadecimal, by which a copy can be held against it
 */
public record Evidence(
        UUID id,
        String plan,
        String reporter,
        String fileName,
        String type,
        int size,
        String sha256,
        Instant recorded) {}
