package org.yukidoke.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file made today and one made by another start of the program, under another clock and locale, are the same. */
class StableBytesTest {

    @Test
    void anotherProgramMakesTheSameFiles() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Duser.language=tr",
                        "-Duser.timezone=America/New_York",
                        StableBytesTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String digests = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(digests.lines().filter(line -> line.startsWith("= ")).toList())
                .isEqualTo(digests());
    }

    /**
     * The parts as they are before they are packed. Whoever changes them on purpose raises {@link Generator#VERSION},
     * because files that councils keep were made by the old one.
     */
    @Test
    void aChangeOfWhatIsWrittenIsANewVersion() {
        assertThat(Map.of(
                        "version",
                        Generator.VERSION,
                        "docx",
                        unpacked(DocxWriter.write(Samples.everything())),
                        "xlsx",
                        unpacked(XlsxWriter.write(Samples.everything()))))
                .isEqualTo(Map.of("version", "1", "docx", "7b5c7e5e3950d6aa", "xlsx", "2ed58508dcc40d62"));
    }

    private static String unpacked(Bytes file) {
        var whole = new StringBuilder();
        OfficeFile.parts(file.array())
                .forEach(
                        (name, part) -> whole.append(name).append(Bytes.of(part).sha256()));
        return Bytes.of(whole.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 16);
    }

    private static List<String> digests() {
        Fonts fonts = new DocumentWiring().fonts("", Path.of(""));
        String pdf = switch (new PdfWriter(fonts).write(Samples.everything())) {
            case Pdf.Written written -> written.file().sha256();
            case Pdf.NoFont none -> "none";
        };
        return List.of(
                "= " + XlsxWriter.write(Samples.everything()).sha256(),
                "= " + DocxWriter.write(Samples.everything()).sha256(),
                "= " + pdf);
    }

    public static void main(String[] none) {
        Locale.setDefault(Locale.of("tr"));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(String.join("\n", digests()));
    }
}
