package org.yukidoke.referral.web;

/**
 * A link just made by which one body answers one referral; it is shown here and never again.
 *
 * @param back page of the referral
 * @param path of the link on this site
 */
public record SlipView(String back, String body, String path, String until) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "a slip";
    }
}
