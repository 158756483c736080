package org.yukidoke.vault;

/**
 * Words may be put in without the key of their holder, and are taken out only with it. So a text that is saved every few
 * seconds is sealed without anybody's key being handed out for it each time.
 *
 * @param sealing no secret; see {@link PublicSealer}
 * @param opening what opens, sealed by the holder
 */
// Rows hold bytes; two boxes are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record LetterBox(String sealing, byte[] opening) {

    /** A fresh box of the holder whose key is open now. */
    public static LetterBox make(Sealer holder) {
        Keys.prepare();
        return Pairs.box(holder);
    }

    public byte[] put(String place, String plain) {
        return PublicSealer.of(sealing).seal(place, plain);
    }

    /**
     * What takes the words out again. It keeps the key in memory: use it and let it go.
     *
     * @throws VaultException when the box is another holder's
     */
    public Opener open(Sealer holder) {
        return Pairs.opener(opening, holder);
    }
}
