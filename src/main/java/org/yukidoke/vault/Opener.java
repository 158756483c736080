package org.yukidoke.vault;

/** Opens what a {@link PublicSealer} sealed. */
@FunctionalInterface
public interface Opener {

    /**
     * What was sealed at this place.
     *
     * @throws VaultException when it was changed, or sealed at another place or by another key
     */
    String open(String place, byte[] sealed);
}
