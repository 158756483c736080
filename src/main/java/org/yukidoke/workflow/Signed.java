package org.yukidoke.workflow;

import java.util.UUID;

/**
 * A signature.
 *
 * @param signer the key it was made with
 * @param bytes Ed25519 (RFC 8032), 64 bytes
 */
// Rows hold bytes; two signatures are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Signed(UUID signer, byte[] bytes) {}
