package org.yukidoke.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * What a browser is asked to do with a passkey, and whether what it answers holds (W3C WebAuthn). The checks themselves
 * are webauthn4j's; nothing here decides who may come in.
 */
@Component
final class Ceremony {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));
    private static final int TIMEOUT_MILLIS = 240_000;

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    // Not strict about which make of device it is: a council cannot choose the telephones of forty bodies.
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final ObjectMapper json = new ObjectMapper();

    /** What is said of a new passkey before it is believed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Described(byte[] challenge, RegistrationData data) {}

    /**
     * What an answer says before it is believed.
     *
     * @param handle whose passkey it says it is; no bytes when it says nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(byte[] credential, byte[] challenge, byte[] handle, AuthenticationData data) {

        boolean names(UUID account) {
            return Arrays.equals(handle, bytes(account));
        }
    }

    /** What a verified signature says. */
    record Signed(long count, boolean backedUp) {}

    /** Options for making a passkey. The devices that hold one of the account's already are left out. */
    String creation(Account account, byte[] challenge, List<byte[]> known, Origins.Origin origin) {
        return json.writeValueAsString(Map.of(
                "challenge", BASE64.encodeToString(challenge),
                "rp", Map.of("id", origin.host(), "name", "Yukidoke"),
                "user",
                        Map.of(
                                "id", BASE64.encodeToString(bytes(account.id())),
                                "name", account.login().value(),
                                "displayName", account.name()),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of(
                                        "type",
                                        "public-key",
                                        "alg",
                                        one.getAlg().getValue()))
                                .toList(),
                "timeout", TIMEOUT_MILLIS,
                "attestation", "none",
                "excludeCredentials", described(known),
                "authenticatorSelection",
                        Map.of(
                                "residentKey", "required",
                                "requireResidentKey", true,
                                "userVerification", "required")));
    }

    /** Options for signing; {@code known} is empty where anybody may answer. */
    String request(byte[] challenge, List<byte[]> known, Origins.Origin origin) {
        return json.writeValueAsString(Map.of(
                "challenge",
                BASE64.encodeToString(challenge),
                "rpId",
                origin.host(),
                "timeout",
                TIMEOUT_MILLIS,
                "userVerification",
                "required",
                "allowCredentials",
                described(known)));
    }

    /** A new passkey as the browser describes it; empty when the message cannot be read. */
    Optional<Described> readCreation(String message) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(message);
            var client = data.getCollectedClientData();
            return client == null
                    ? Optional.empty()
                    : Optional.of(new Described(client.getChallenge().getValue(), data));
        } catch (RuntimeException unreadable) {
            // Strangers can send anything here, and the library fails in as many ways as there are messages.
            return Optional.empty();
        }
    }

    /** The new passkey, when everything about it holds. */
    Optional<PasskeyRows.Stored> verify(Described made, Passkeys.Maker maker, Origins.Origin origin) {
        try {
            RegistrationData verified = manager.verify(
                    made.data(),
                    new RegistrationParameters(property(origin, made.challenge()), ALGORITHMS, true, true));
            var attestation = verified.getAttestationObject();
            var credential = attestation == null
                    ? null
                    : attestation.getAuthenticatorData().getAttestedCredentialData();
            if (attestation == null || credential == null) {
                return Optional.empty();
            }
            var authenticator = attestation.getAuthenticatorData();
            return Optional.of(new PasskeyRows.Stored(
                    maker.id(),
                    maker.account(),
                    credential.getCredentialId(),
                    attested.convert(credential),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    authenticator.isFlagBS(),
                    transports(verified),
                    maker.at()));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    private static String transports(RegistrationData data) {
        var transports = data.getTransports();
        return transports == null
                ? ""
                : transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    Optional<Answer> readAnswer(String message) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(message);
            var client = data.getCollectedClientData();
            var credential = data.getCredentialId();
            var handle = data.getUserHandle();
            return client == null || credential == null
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            Arrays.copyOf(credential, credential.length),
                            client.getChallenge().getValue(),
                            handle == null ? new byte[0] : Arrays.copyOf(handle, handle.length),
                            data));
        } catch (RuntimeException unreadable) {
            // Strangers can send anything here, and the library fails in as many ways as there are messages.
            return Optional.empty();
        }
    }

    /** Whether the signature is this passkey's, for this address, by somebody the device verified, and not a copy's. */
    Optional<Signed> verify(Answer answer, PasskeyRows.Stored passkey, Origins.Origin origin) {
        try {
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    passkey.backupEligible(),
                    passkey.backedUp(),
                    passkey.count(),
                    attested.convert(passkey.attested()),
                    null,
                    null,
                    null,
                    Set.of());
            var verified = manager.verify(
                    answer.data(),
                    new AuthenticationParameters(
                            property(origin, answer.challenge()), record, List.of(passkey.credential()), true, true));
            var authenticator = verified.getAuthenticatorData();
            return authenticator == null
                    ? Optional.empty()
                    : Optional.of(new Signed(authenticator.getSignCount(), authenticator.isFlagBS()));
        } catch (WebAuthnException wrong) {
            return Optional.empty();
        }
    }

    private static ServerProperty property(Origins.Origin origin, byte[] challenge) {
        Challenge expected = new DefaultChallenge(challenge);
        return ServerProperty.builder()
                .origin(new Origin(origin.value()))
                .rpId(origin.host())
                .challenge(expected)
                .build();
    }

    private static List<Map<String, String>> described(List<byte[]> credentials) {
        return credentials.stream()
                .map(id -> Map.of("type", "public-key", "id", BASE64.encodeToString(id)))
                .toList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
