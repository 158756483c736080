package org.yukidoke.workflow;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.Ids;
import org.yukidoke.vault.DataKey;
import org.yukidoke.vault.Vault;

/** Signs what a council freezes or issues, so that a change can be shown years later, also outside this system. */
@Component
public class Signatures {

    private static final String ALGORITHM = "Ed25519";
    private static final String PLACE = "workflow.signer.private";

    private final JdbcClient database;
    private final ObjectProvider<Vault> vault;
    private final Clock clock;

    /** Where no vault is, signatures can be checked and none can be made. */
    Signatures(JdbcClient database, ObjectProvider<Vault> vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Signs these bytes with the key of this installation, which is made at the first signature. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Signed sign(byte[] content) {
        Key key = find().orElseGet(this::make);
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.secret(vault.getObject()));
            signature.update(content);
            return new Signed(key.id(), signature.sign());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("could not be signed", cause);
        }
    }

    /** Whether the signature was made over these very bytes by a key of this installation. */
    @Transactional(readOnly = true)
    public boolean holds(Signed signed, byte[] content) {
        return open().filter(key -> key.id().equals(signed.signer()))
                .map(key -> key.verifies(signed, content))
                .orElse(false);
    }

    /** The public half of the key in base 64 (X.509), for whoever wants to check elsewhere; empty before the first use. */
    @Transactional(readOnly = true)
    public Optional<String> publicKey() {
        return open().map(key -> Base64.getEncoder().encodeToString(key.bytes()));
    }

    // Rows hold bytes; two keys are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Key(UUID id, byte[] sealed, DataKey data) {

        PrivateKey secret(Vault vault) throws GeneralSecurityException {
            String encoded = vault.open(data, holder(id)).open(PLACE, sealed);
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        }
    }

    /** The half that checks. */
    // Rows hold bytes; two keys are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Open(UUID id, byte[] bytes) {

        boolean verifies(Signed signed, byte[] content) {
            try {
                PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
                var signature = Signature.getInstance(ALGORITHM);
                signature.initVerify(key);
                signature.update(content);
                return signed.bytes().length == 64 && signature.verify(signed.bytes());
            } catch (GeneralSecurityException broken) {
                return false;
            }
        }
    }

    static String holder(UUID id) {
        return "signer:" + id;
    }

    private Optional<Open> open() {
        return database.sql("select id, public_key from workflow.signer")
                .query((row, number) -> new Open(row.getObject("id", UUID.class), row.getBytes("public_key")))
                .optional();
    }

    private Optional<Key> find() {
        return database.sql("select * from workflow.signer")
                .query((row, number) -> key(row))
                .optional();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getObject("id", UUID.class),
                row.getBytes("sealed"),
                new DataKey(row.getBytes("wrapped"), row.getString("generation")));
    }

    // Two that make one at once: the second waits, then finds the first one's.
    private Key make() {
        UUID id = Ids.next(clock.instant());
        Vault keys = vault.getObject();
        DataKey data = keys.make(holder(id));
        KeyPair pair = pair();
        String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        database.sql("""
                        insert into workflow.signer (id, public_key, sealed, wrapped, generation, made_at)
                        values (:id, :open, :sealed, :wrapped, :generation, now())
                            on conflict (one) do nothing
                        """)
                .param("id", id)
                .param("open", pair.getPublic().getEncoded())
                .param("sealed", keys.open(data, holder(id)).seal(PLACE, secret))
                .param("wrapped", data.wrapped())
                .param("generation", data.generation())
                .update();
        return find().orElseThrow();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
