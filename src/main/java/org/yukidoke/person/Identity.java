package org.yukidoke.person;

/**
 * Who somebody is, as far as they said.
 *
 * @param municipality where they live, as they said it; blank when they did not
 */
public record Identity(PersonName name, Birth birth, String municipality) {

    @Override
    public String toString() {
        return "an identity";
    }
}
