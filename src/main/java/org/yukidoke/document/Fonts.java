package org.yukidoke.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Japanese fonts of this machine that can be put into a PDF, the preferred one first. A letter the first one lacks
 * is taken from the next.
 */
public final class Fonts {

    /** How deep the system's folders are searched. */
    private static final int DEPTH = 4;

    private final List<Path> folders;
    private final List<FontFamily> families;

    private Fonts(List<Path> folders, List<FontFamily> families) {
        this.folders = List.copyOf(folders);
        this.families = List.copyOf(families);
    }

    /** Looks through the folders in their order; one that is not there is passed over. */
    public static Fonts in(List<Path> folders) {
        Map<String, FontFamily.Files> found = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                FontFamily.Known known =
                        FontFamily.Known.find(file.getFileName().toString());
                if (known != null) {
                    found.merge(known.order(), known.files(file), FontFamily.Files::and);
                }
            }
        }
        var families = new ArrayList<FontFamily>();
        found.values().forEach(files -> FontFamily.read(files).ifPresent(families::add));
        return new Fonts(folders, families);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            // A folder we may not read is as good as none; the outcome names all folders that were searched.
            return List.of();
        }
    }

    boolean none() {
        return families.isEmpty();
    }

    List<FontFamily> families() {
        return families;
    }

    /** Where was looked. */
    public List<Path> folders() {
        return folders;
    }

    /** Names and digests of the files: other files would make other bytes. Blank when there is none. */
    public String identity() {
        return families.stream().map(FontFamily::identity).collect(Collectors.joining(", "));
    }

    /** The family a letter is written in; the preferred one where none has it. */
    FontFamily first(int letter) {
        return families.stream()
                .filter(family -> family.has(letter))
                .findFirst()
                .orElseGet(families::getFirst);
    }

    boolean has(int letter) {
        return families.stream().anyMatch(family -> family.has(letter));
    }
}
