package org.yukidoke.access;

/** A password that may be set; never printed. */
public final class NewPassword {

    private final String value;

    NewPassword(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
