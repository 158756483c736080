package org.yukidoke.casework.web.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/**
 * A request to be contacted, laid out to become a file.
 *
 * @param written what was written, as it was written
 * @param mind words to avoid; blank for nothing
 * @param draft null once somebody else took the request: there is nothing left to send it to
 * @param hints files of the own body that may be of the same person
 */
public record CollectView(
        String path,
        String back,
        List<Fact> written,
        String mind,
        @Nullable Draft draft,
        Typed form,
        Fields fields,
        List<Choice> hints) {

    public CollectView {
        written = List.copyOf(written);
        hints = List.copyOf(hints);
    }

    /** Something written, with its name. */
    public record Fact(String name, String value) {}

    /** What the fields offer. */
    public record Fields(List<Choice> kinds, List<Choice> channels, List<Choice> periods, List<Choice> colleagues) {
        public Fields {
            kinds = List.copyOf(kinds);
            channels = List.copyOf(channels);
            periods = List.copyOf(periods);
            colleagues = List.copyOf(colleagues);
        }
    }
}
