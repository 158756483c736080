package org.yukidoke.vault;

/**
 * The key of one holder as it may lie in the database: wrapped by a key that does not. Who deletes it makes everything
 * sealed with it unreadable.
 *
 * @param wrapped opens only in the {@link Vault} and only for the holder it was made for
 * @param generation which wrapping key it needs
 */
// Rows hold bytes; two data keys are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record DataKey(byte[] wrapped, String generation) {}
