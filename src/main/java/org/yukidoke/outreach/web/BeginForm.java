package org.yukidoke.outreach.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.PersonName;
import org.yukidoke.web.Form;

/** Somebody found on the road who wishes a file: what to call them is enough. */
final class BeginForm {

    private BeginForm() {}

    /** @param area the municipality in which they were found, where it is known */
    static Optional<Intake.Newcomer> read(Form form, String area) {
        Optional<FileKind> kind = form.choice("kind", BeginForm::kind);
        String called = form.needed("called", Form.LINE);
        String phone = form.text("phone", Form.LINE);
        String need = form.text("need", Form.TEXT);
        if (!form.good() || kind.isEmpty()) {
            return Optional.empty();
        }
        var ways = phone.isEmpty()
                ? List.<Channel.Way>of()
                : List.of(new Channel.Way(Channel.Kind.PHONE, phone, "", 1, null, false));
        return Optional.of(new Intake.Newcomer(
                kind.get(), new Identity(PersonName.nickname(called), new Birth.Unknown(), area), ways, need));
    }

    private static Optional<FileKind> kind(String key) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
