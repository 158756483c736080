package org.yukidoke.vault;

/** Seals and opens the words of one holder. A place, such as {@code person.identity.family_name}, is part of the seal. */
public interface Sealer {

    byte[] seal(String place, String plain);

    /**
     * What was sealed at this place.
     *
     * @throws VaultException when it was changed, or sealed at another place or for another holder
     */
    String open(String place, byte[] sealed);
}
