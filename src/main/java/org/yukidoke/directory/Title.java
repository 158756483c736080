package org.yukidoke.directory;

/**
 * What something is called.
 *
 * @param kana its reading in full-width katakana; blank when nobody has given it
 * @param en blank when there is none
 */
public record Title(String ja, String kana, String en) {

    public static Title ja(String name) {
        return new Title(name, "", "");
    }
}
