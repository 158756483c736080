package org.yukidoke.web;

/**
 * An option of a field with choices, in words.
 *
 * @param value what is sent; the empty value stands for no choice
 * @param help what choosing it means, or empty
 */
public record Choice(String value, String text, String help) {

    public Choice(String value, String text) {
        this(value, text, "");
    }
}
