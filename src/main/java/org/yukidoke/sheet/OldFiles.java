package org.yukidoke.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of the older container: a workbook of before 2007, or a newer one behind a password. */
final class OldFiles {

    private OldFiles() {}

    static Opened look(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Opened.Encrypted();
            }
            boolean workbook = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return workbook ? new Opened.OldFormat() : new Opened.NotAWorkbook();
        } catch (IOException | RuntimeException damaged) {
            return new Opened.Broken();
        }
    }
}
