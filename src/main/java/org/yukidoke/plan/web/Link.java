package org.yukidoke.plan.web;

/** Words that lead somewhere; without an address they are words alone. */
public record Link(String text, String href) {

    static Link words(String text) {
        return new Link(text, "");
    }
}
