package org.yukidoke.person.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.person.CameFrom;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Line;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Registering;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The form by which a file is opened.
 *
 * @param draft what keeps the form
 * @param hints files of the own body that may be of the same person; none while nothing was looked for
 * @param coming by what somebody was passed on; null for those who come by themselves
 */
public record IntakeView(
        Typed form,
        Draft draft,
        Fields fields,
        List<PersonsView.Row> hints,
        @Nullable Coming coming) {

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

        static Fields of(Typed form, Texts t) {
            return new Fields(
                    Stream.of(FileKind.values())
                            .map(kind -> new Choice(
                                    kind.key(), t.of(kind.text()), t.of("personpage.intake.kind." + kind.key())))
                            .toList(),
                    IdentityForm.eras(t),
                    IdentityForm.bands(form.value("birth-band"), t),
                    ChannelForm.kinds(t));
        }
    }

    /**
     * What is said and asked of somebody whom another body passed on.
     *
     * @param from as the form sends it
     * @param body which body shares
     * @param parts what it shares, in words
     * @param back what they were passed on by
     * @param grounds on which a file of the own body can stand
     * @param copies what is shared beside what stands in the fields
     * @param ties files that were found, each to be taken as theirs
     */
    public record Coming(
            String from,
            String body,
            String parts,
            Back back,
            List<Choice> grounds,
            List<Choice> copies,
            List<Choice> ties) {

        public Coming {
            grounds = List.copyOf(grounds);
            copies = List.copyOf(copies);
            ties = List.copyOf(ties);
        }

        /** Where something stands, and what it is called. */
        public record Back(String href, String text) {}

        static Coming of(
                Registering.Source source,
                PersonFile shown,
                Typed form,
                String body,
                List<Line> alike,
                PersonWords words) {
            Texts t = words.t();
            return new Coming(
                    source.text(),
                    body,
                    words.parts(
                            Arrays.stream(Part.values()).filter(shown::shows).toList()),
                    new Back(source.href(), t.of(source.kind().text())),
                    Stream.of(CameFrom.Ground.AGREED, CameFrom.Ground.TASK)
                            .map(ground -> new Choice(ground.key(), t.of(ground.text()), t.of(ground.text() + ".help")))
                            .toList(),
                    IntakeForm.copies(shown, form, words),
                    alike.stream()
                            .map(line -> new Choice(
                                    line.id().toString(),
                                    t.of("personpage.from.tie", line.reference().text())))
                            .toList());
        }
    }
}
