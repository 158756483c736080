package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TraceWithoutMessagesTest {

    @Test
    void aTraceSaysWhereButNotWhat() throws IOException {
        var bug = new IllegalStateException("山田太郎", new IllegalArgumentException("090-0000-0000"));
        var written = new StringBuilder();
        new TraceWithoutMessages().printStackTrace(bug, written);
        assertThat(written.toString())
                .startsWith("java.lang.IllegalStateException\n  at org.yukidoke.boot.TraceWithoutMessagesTest")
                .contains("\ncaused by java.lang.IllegalArgumentException\n")
                .doesNotContain("山田太郎", "090");
    }

    @Test
    void aCircleOfCausesEnds() throws IOException {
        var one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));
        var written = new StringBuilder();
        new TraceWithoutMessages().printStackTrace(one, written);
        assertThat(written.toString()).containsOnlyOnce("java.lang.IllegalStateException");
    }
}
