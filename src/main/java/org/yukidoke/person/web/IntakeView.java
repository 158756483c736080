package org.yukidoke.person.web;

import java.util.List;
import java.util.stream.Stream;
import org.yukidoke.person.FileKind;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The form by which a file is opened.
 *
 * @param draft what keeps the form
 * @param hints files of the own body that may be of the same person; none while nothing was looked for
 */
public record IntakeView(Typed form, Draft draft, Fields fields, List<PersonsView.Row> hints) {

    public IntakeView {
        hints = List.copyOf(hints);
    }

    /** What the fields offer. */
    public record Fields(List<Choice> kinds, List<Choice> eras, List<Choice> bands, List<Choice> channels) {
        public Fields {
            kinds = List.copyOf(kinds);
            eras = List.copyOf(eras);
            bands = List.copyOf(bands);
            channels = List.copyOf(channels);
        }

        static Fields of(Texts t) {
            return new Fields(
                    Stream.of(FileKind.values())
                            .map(kind -> new Choice(
                                    kind.key(), t.of(kind.text()), t.of("personpage.intake.kind." + kind.key())))
                            .toList(),
                    IdentityForm.eras(t),
                    IdentityForm.bands(t),
                    ChannelForm.kinds(t));
        }
    }
}
