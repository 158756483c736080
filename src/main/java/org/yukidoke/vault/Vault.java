package org.yukidoke.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yukidoke.db.Refusal;

/**
 * Makes and opens what may lie in the database but must not be read from it.
 *
 * <p>Every holder, such as {@code person:<uuid>}, has a data key of its own. It lies in the database wrapped by a key of
 * the folder outside, so the database and its backups alone open nothing, and deleting one row makes one holder
 * unreadable for ever.
 */
public final class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final KeyFolder folder;
    private final GenerationRows generations;
    private final Map<String, Aead> wrapping = new ConcurrentHashMap<>();
    private final PrfSet index;

    private Vault(KeyFolder folder, GenerationRows generations) {
        this.folder = folder;
        this.generations = generations;
        open(Kind.WRAPPING);
        this.index = Keys.index(folder.read(Kind.INDEX, open(Kind.INDEX)));
    }

    /**
     * Opens the folder of keys for a database, making both ready when they are new.
     *
     * @throws Refusal when the database was used with keys that are not in this folder: then nothing is made, because
     *     new keys would open nothing of what is there
     */
    public static Vault open(Path folder, JdbcClient database) {
        Keys.prepare();
        return new Vault(new KeyFolder(folder.toAbsolutePath().normalize()), new GenerationRows(database));
    }

    /**
     * A fresh key for a holder, to be kept in the row that is deleted when the holder is erased. Call it in the
     * transaction that keeps it: until that ends, the wrapping key it was made with is not retired.
     *
     * @param holder bound to the key: nobody else's words open with it
     */
    public DataKey make(String holder) {
        String generation = generations.held(Kind.WRAPPING);
        byte[] key = new byte[Keys.DATA_KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            return new DataKey(wrapping(generation).encrypt(key, bound(holder)), generation);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("no key could be made", cause);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What seals and opens the words of a holder. It keeps the key in memory: use it and let it go.
     *
     * @throws VaultException when the key was made for another holder, was changed, or its generation was destroyed
     */
    public Sealer open(DataKey key, String holder) {
        byte[] plain = unwrapped(key, holder);
        try {
            return new HolderSealer(Keys.aead(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * A fresh pair of keys of a holder: anybody may seal with one half, only who has this vault opens with the other. Call
     * it in the transaction that keeps it, as {@link #make}.
     */
    public KeyPair makePair(String holder) {
        DataKey key = make(holder);
        return Pairs.make(key, open(key, holder));
    }

    /**
     * What opens the words sealed with the other half of a pair. It keeps the key in memory: use it and let it go.
     *
     * @throws VaultException as {@link #open(DataKey, String)}
     */
    public Opener opener(DataKey key, byte[] opening, String holder) {
        return Pairs.opener(opening, open(key, holder));
    }

    /** The same key under the generation now in use. */
    DataKey rewrap(DataKey key, String holder) {
        String generation = generation();
        byte[] plain = unwrapped(key, holder);
        try {
            return new DataKey(wrapping(generation).encrypt(plain, bound(holder)), generation);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("a key could not be wrapped again", cause);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * By which sealed words are found without opening them: the same words give the same token, and nobody tells the
     * words from it.
     *
     * @param realm within which words are looked for, such as the key of an organisation: elsewhere the same words give
     *     another token, so that two bodies cannot compare whom they know
     * @param kind what the words are, such as {@code name}
     * @param folded the words, already in the form in which they are to be equal
     */
    public byte[] token(String realm, String kind, String folded) {
        try {
            return index.computePrimary(Keys.joined("token", realm, kind, folded), TOKEN_BYTES);
        } catch (GeneralSecurityException cause) {
            throw new VaultException("no token could be made", cause);
        }
    }

    /** The generation of wrapping keys now in use. */
    public String generation() {
        return generations
                .primary(Kind.WRAPPING)
                .map(GenerationRows.Primary::id)
                .orElseThrow(() -> new IllegalStateException("no generation is in use"));
    }

    /** Makes the key of a generation that is not in use yet. */
    GenerationRows.Primary prepareGeneration() {
        String id = folder.make(Kind.WRAPPING);
        return new GenerationRows.Primary(id, Proof.of(Kind.WRAPPING, folder.read(Kind.WRAPPING, id), id));
    }

    /** Destroys a wrapping key: what is still wrapped by it, wherever it lies, can never be opened again. */
    void destroyGeneration(String id) {
        folder.destroy(Kind.WRAPPING, id);
        wrapping.remove(id);
    }

    private byte[] unwrapped(DataKey key, String holder) {
        try {
            return wrapping(key.generation()).decrypt(key.wrapped(), bound(holder));
        } catch (GeneralSecurityException cause) {
            throw new VaultException("a key was made for another holder or was changed", cause);
        }
    }

    // Another program may have rotated since this one started, so an unknown generation is looked for in the folder.
    private Aead wrapping(String generation) {
        Aead known = wrapping.get(generation);
        if (known != null && folder.has(Kind.WRAPPING, generation)) {
            return known;
        }
        wrapping.remove(generation);
        if (!generation.matches("[0-9a-f-]+") || !folder.has(Kind.WRAPPING, generation)) {
            throw new VaultException("the generation " + generation + " is not among the keys");
        }
        Aead read = Keys.aead(folder.read(Kind.WRAPPING, generation));
        wrapping.put(generation, read);
        return read;
    }

    private static byte[] bound(String holder) {
        return Keys.joined("data key", holder);
    }

    /** Checks or makes the generation in use and returns its name. */
    private String open(Kind kind) {
        if (generations.primary(kind).isEmpty()) {
            // Never one that lies there already: it may be another database's, which rotates by itself.
            String id = folder.make(kind);
            generations.begin(kind, id, Proof.of(kind, folder.read(kind, id), id));
        }
        var primary = generations
                .primary(kind)
                .orElseThrow(() -> new IllegalStateException("no generation could be put in use"));
        if (!Proof.holds(kind, folder.read(kind, primary.id()), primary)) {
            throw new Refusal("vault.refusal.foreign", folder.path(), kind.key() + "-" + primary.id() + ".json");
        }
        return primary.id();
    }

    private record HolderSealer(Aead key) implements Sealer {

        @Override
        public byte[] seal(String place, String plain) {
            try {
                return key.encrypt(plain.getBytes(StandardCharsets.UTF_8), Keys.joined("words", place));
            } catch (GeneralSecurityException cause) {
                throw new VaultException("could not be sealed", cause);
            }
        }

        @Override
        public String open(String place, byte[] sealed) {
            try {
                return new String(key.decrypt(sealed, Keys.joined("words", place)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException cause) {
                throw new VaultException("sealed elsewhere, for another holder, or changed", cause);
            }
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "sealer";
        }
    }
}
