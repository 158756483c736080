package org.yukidoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {

    @Test
    void aLineThatNamesALaterOneIsRefusedSoThatNoCycleCanBeWritten() {
        assertThatThrownBy(() -> ModuleGraph.parse("""
                        plan     : progress
                        progress : plan
                        """)).hasMessage("no earlier line for progress");
    }

    @Test
    void aLineThatNamesItselfIsRefused() {
        assertThatThrownBy(() -> ModuleGraph.parse("plan : plan")).hasMessage("no earlier line for plan");
    }

    @Test
    void aModuleHasOneLine() {
        assertThatThrownBy(() -> ModuleGraph.parse("""
                        kernel :
                        kernel :
                        """)).hasMessage("kernel has two lines");
    }

    @Test
    void aShortNameStandsForItsModules() {
        var graph = ModuleGraph.parse("""
                kernel :
                db     : kernel
                  base = kernel db
                plan   : base
                boot   : *
                """);
        assertThat(graph.allows("plan", "db")).isTrue();
        assertThat(graph.allows("db", "plan")).isFalse();
        assertThat(graph.allows("boot", "plan")).isTrue();
        assertThat(graph.knows("base")).isFalse();
    }

    @Test
    void theWallOfPrivacyStands() {
        assertThat(ModuleGraph.PRODUCT.allows("matching", "casework")).isFalse();
        assertThat(ModuleGraph.PRODUCT.allows("matching", "referral")).isFalse();
    }

    @Test
    void aModuleThatIsAFolderHasALine() throws Exception {
        try (var folders = Files.list(Path.of(Tree.MAIN))) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).allMatch(ModuleGraph.PRODUCT::knows);
        }
    }
}
