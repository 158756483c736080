package org.yukidoke.dropbox;

import java.util.Arrays;
import java.util.List;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Choice;
import org.yukidoke.web.FormField;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The form by which somebody asks to be contacted, for whichever page shows it. Beside these fields it carries two hidden
 * ones: {@link #BODY}, the key of the body asked, and {@link #TOKEN}.
 */
public final class ContactForm {

    /** Hidden: the body asked. */
    public static final String BODY = "body";

    /** Hidden: a {@link FormToken}, drawn when the form is shown and kept when it is shown again. */
    public static final String TOKEN = "token";

    private ContactForm() {}

    /** The fields in their order, in words. */
    public static List<FormField> fields(Texts t) {
        return List.of(
                FormField.one(
                                "sender",
                                t.of("dropbox.form.sender"),
                                Arrays.stream(Sender.values())
                                        .map(sender ->
                                                new Choice(sender.key(), t.of("dropbox.form.sender." + sender.key())))
                                        .toList())
                        .needed(),
                FormField.line("name", t.of("dropbox.form.name"))
                        .helped(t.of("dropbox.form.name.help"))
                        .needed(),
                FormField.one(
                                "channel",
                                t.of("dropbox.form.channel"),
                                Arrays.stream(Reach.Kind.values())
                                        .map(kind -> new Choice(
                                                kind.key(),
                                                t.of("dropbox.form.channel." + kind.key()),
                                                t.of("dropbox.form.channel." + kind.key() + ".help")))
                                        .toList())
                        .needed(),
                FormField.line("address", t.of("dropbox.form.address"))
                        .helped(t.of("dropbox.form.address.help"))
                        .needed(),
                FormField.line("when", t.of("dropbox.form.when")).helped(t.of("dropbox.form.when.help")),
                FormField.line("avoid", t.of("dropbox.form.avoid")).helped(t.of("dropbox.form.avoid.help")),
                FormField.line("municipality", t.of("dropbox.form.municipality")),
                FormField.area("message", t.of("dropbox.form.message")).helped(t.of("dropbox.form.message.help")),
                FormField.several(
                        "pass",
                        t.of("dropbox.form.pass"),
                        List.of(new Choice("yes", t.of("dropbox.form.pass.yes"), t.of("dropbox.form.pass.help")))));
    }

    /** What was sent, or everything that is wrong with it by field. */
    public static Parsed<ContactRequest> parse(Typed sent) {
        return ContactReading.parse(sent);
    }
}
