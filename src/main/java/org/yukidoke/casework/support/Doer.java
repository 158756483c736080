package org.yukidoke.casework.support;

import java.util.Optional;
import java.util.UUID;

/** Who takes a step. */
public sealed interface Doer {

    /** The person. */
    record Person() implements Doer {}

    /** Somebody of the family. */
    record Family() implements Doer {}

    /** The body that keeps the file. */
    record Us() implements Doer {}

    /** Somebody of the team, by the id of their place in it. */
    record Member(UUID id) implements Doer {}

    /** As a form and the database spell it: {@code person}, {@code family}, {@code us}, {@code member:<id>}. */
    default String key() {
        return switch (this) {
            case Person person -> "person";
            case Family family -> "family";
            case Us us -> "us";
            case Member(UUID id) -> "member:" + id;
        };
    }

    static Optional<Doer> find(String key) {
        return switch (key) {
            case "person" -> Optional.of(new Person());
            case "family" -> Optional.of(new Family());
            case "us" -> Optional.of(new Us());
            default -> findMember(key);
        };
    }

    private static Optional<Doer> findMember(String key) {
        try {
            return key.startsWith("member:")
                    ? Optional.of(new Member(UUID.fromString(key.substring(7))))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
