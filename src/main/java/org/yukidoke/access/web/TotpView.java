package org.yukidoke.access.web;

import org.yukidoke.web.QrCode;
import org.yukidoke.web.Typed;

/**
 * The secret of an authenticator app, to be taken by its camera or typed.
 *
 * @param secret in groups of four
 */
public record TotpView(Typed form, String secret, QrCode code) {

    /** What the app reads: only letters that need no escape stand in it. */
    static String address(String login, String secret) {
        return "otpauth://totp/Yukidoke:" + login + "?secret=" + secret
                + "&issuer=Yukidoke&algorithm=SHA1&digits=6&period=30";
    }
}
