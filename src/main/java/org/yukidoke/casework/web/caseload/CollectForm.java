package org.yukidoke.casework.web.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yukidoke.casework.Period;
import org.yukidoke.casework.Periods;
import org.yukidoke.casework.note.Contact;
import org.yukidoke.casework.note.Party;
import org.yukidoke.casework.note.Way;
import org.yukidoke.dropbox.ContactRequest;
import org.yukidoke.dropbox.Reach;
import org.yukidoke.dropbox.Sender;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.PersonName;
import org.yukidoke.web.Form;
import org.yukidoke.web.Texts;

/** The form by which a request becomes a file: what was written stands in it already. */
final class CollectForm {

    private CollectForm() {}

    /** What was read; nothing but what is good. */
    record Read(Intake.Newcomer newcomer, Periods.Start start, String talked) {

        /** The first record; empty when nobody talked yet. */
        Optional<Contact.Note> note(Instant now) {
            Way way = switch (newcomer.ways().getFirst().kind()) {
                case PHONE, SMS -> Way.PHONE;
                case MAIL -> Way.MAIL;
                case LINE -> Way.LINE;
                case POST -> Way.LETTER;
                case VISIT -> Way.HERE;
                case FAX -> Way.FAX;
                case ONLINE -> Way.ONLINE;
                case METAVERSE -> Way.METAVERSE;
                case THROUGH, OTHER -> Way.OTHER;
            };
            Party party = switch (newcomer.kind()) {
                case PERSON -> Party.PERSON;
                case FAMILY -> Party.FAMILY;
            };
            var facts = new Contact.Facts(now, null, way, List.of(), List.of(party), false);
            return talked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Contact.Note(facts, talked, "", new Contact.Next.Nothing()));
        }
    }

    static Optional<Read> read(Form form) {
        Optional<FileKind> kind = form.choice("kind", CollectForm::kind);
        var name = new PersonName(
                form.text("family", Form.LINE),
                form.text("given", Form.LINE),
                "",
                "",
                form.text("nickname", Form.LINE));
        // Whoever has a file is called something there.
        boolean filed = Form.id(form.text("file", Form.LINE)).isPresent();
        if (name.shown().isEmpty() && !filed) {
            form.fault("nickname", "caseload.fault.name");
        }
        var identity = new Identity(name, new Birth.Unknown(), form.text("municipality", Form.LINE));
        Optional<Channel.Kind> channel = form.choice("channel", Channel.Kind::find);
        String value = form.needed("value", Form.LINE);
        String channelNote = form.text("channel-note", Form.LINE);
        String need = form.text("need", Form.TEXT);
        Optional<LocalDate> on = form.neededDay("on");
        Optional<Period.Kind> period = form.choice("period", Period.Kind::find);
        String talked = form.text("talked", Form.TEXT);
        @Nullable
        UUID responsible = Form.id(form.text("responsible", Form.LINE)).orElse(null);
        if (!form.good() || kind.isEmpty() || channel.isEmpty() || on.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        var way = new Channel.Way(channel.get(), value, channelNote, 1, null, form.has("discreet"));
        return Optional.of(new Read(
                new Intake.Newcomer(kind.get(), identity, List.of(way), need),
                new Periods.Start(on.get(), period.get(), responsible, ""),
                talked));
    }

    private static Optional<FileKind> kind(String key) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }

    /** The form as what was written fills it. */
    static Map<String, String> known(ContactRequest written, UUID me, LocalDate today, Texts t) {
        ContactRequest.Wishes wishes = written.wishes();
        boolean family = written.sender() == Sender.FAMILY;
        Map<String, String> values = new HashMap<>();
        values.put("kind", (family ? FileKind.FAMILY : FileKind.PERSON).key());
        values.put("nickname", written.name());
        values.put("municipality", wishes.municipality());
        values.put("channel", channel(written.reach().kind()).key());
        values.put("value", written.reach().address());
        values.put(
                "channel-note",
                Stream.of(wishes.when(), wishes.avoid().isEmpty() ? "" : t.of("caseload.collect.avoid", wishes.avoid()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / ")));
        if (!wishes.avoid().isEmpty()) {
            values.put("discreet", "yes");
        }
        values.put("need", wishes.message());
        values.put("on", today.toString());
        values.put("period", (family ? Period.Kind.FAMILY : Period.Kind.ACCOMPANY).key());
        values.put("responsible", me.toString());
        return values;
    }

    private static Channel.Kind channel(Reach.Kind kind) {
        return switch (kind) {
            case TELEPHONE -> Channel.Kind.PHONE;
            case MAIL -> Channel.Kind.MAIL;
            case POST -> Channel.Kind.POST;
            case VISIT -> Channel.Kind.VISIT;
        };
    }
}
