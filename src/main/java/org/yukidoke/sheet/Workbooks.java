package org.yukidoke.sheet;

import java.util.Arrays;

/** Opens files people send: workbooks, and tables as text, which is what some offices' gateways make of a workbook. */
public final class Workbooks {

    /** Five thousand rows of thirty cells with a long comment each are half of this. */
    public static final int MOST_BYTES = 8_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Workbooks() {}

    /** Opens a file; what it is called does not matter. */
    public static Opened read(byte[] bytes) {
        if (bytes.length == 0) {
            return new Opened.Empty();
        }
        if (bytes.length > MOST_BYTES) {
            return new Opened.TooLarge(bytes.length);
        }
        if (begins(bytes, ZIP)) {
            return PackageReading.open(bytes);
        }
        if (begins(bytes, OLE)) {
            return OldFiles.look(bytes);
        }
        return begins(bytes, PDF) ? new Opened.NotAWorkbook() : TextReading.open(bytes);
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }
}
