package org.yukidoke.web;

/** A step on the way to this page; the last one has no address. */
public record Crumb(String text, String href) {

    public static Crumb here(String text) {
        return new Crumb(text, "");
    }
}
