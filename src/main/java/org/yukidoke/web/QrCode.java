package org.yukidoke.web;

import java.util.StringJoiner;

/**
 * A square code for cameras, as a drawing a page can hold. Made here: a text that is a secret goes to no service.
 *
 * @param size units along one side, the quiet margin of four included
 * @param path the dark squares, as the path of an SVG
 */
public record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringJoiner("");
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.add("M" + (x + MARGIN) + " " + (y + MARGIN) + "h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * MARGIN, path.toString());
    }
}
