package org.yukidoke.access.web;

import org.yukidoke.access.Slip;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * A slip to print or read out, shown once.
 *
 * @param page address where the code can be typed
 * @param link address that carries the code
 */
public record SlipView(
        String title,
        String lead,
        String name,
        String login,
        String code,
        String page,
        String link,
        String until,
        String back) {

    static SlipView of(Slip slip, String address, Texts t) {
        String kind = switch (slip.purpose()) {
            case INVITATION -> "access.slip.invitation";
            case RESET -> "access.slip.reset";
        };
        return new SlipView(
                t.of(kind),
                t.of(kind + ".lead"),
                slip.account().name(),
                slip.account().login().value(),
                slip.code(),
                address + "/invitation",
                address + slip.path(),
                Moments.words(slip.expires(), t),
                "/accounts/" + slip.account().id());
    }
}
