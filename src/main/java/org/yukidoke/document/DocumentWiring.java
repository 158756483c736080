package org.yukidoke.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for fonts where {@code yukidoke.fonts} says, then where the launcher puts them, then among the system's. */
@Configuration(proxyBeanMethods = false)
class DocumentWiring {

    /** Where systems keep fonts. */
    private static final List<String> SYSTEM = List.of("/usr/share/fonts", "/usr/local/share/fonts");

    @Bean
    Fonts fonts(@Value("${yukidoke.fonts:}") String folder, @Value("${yukidoke.home:.}") Path home) {
        var folders = new ArrayList<Path>();
        if (!folder.isBlank()) {
            folders.add(Path.of(folder));
        }
        folders.add(home.resolve("var").resolve("fonts"));
        SYSTEM.forEach(system -> folders.add(Path.of(system)));
        return Fonts.in(folders);
    }

    @Bean
    PdfWriter pdfWriter(Fonts fonts) {
        return new PdfWriter(fonts);
    }
}
