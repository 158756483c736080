package org.yukidoke.vault;

/**
 * Two keys that belong together: with one anybody may seal, with the other its holder opens.
 *
 * @param sealing no secret; see {@link PublicSealer}
 * @param key of the holder, under which {@code opening} is sealed
 * @param opening opens only in the {@link Vault} and only for the holder it was made for
 */
// Rows hold bytes; two pairs are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record KeyPair(String sealing, DataKey key, byte[] opening) {}
