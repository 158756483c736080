package org.yukidoke.dropbox;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yukidoke.dropbox.ContactRequest.Wishes;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Typed;

/** What a request must say so that somebody can be in touch, and how much of it is taken. */
final class ContactReading {

    static final int NAME = 60;
    static final int LINE = 200;
    static final int MESSAGE = 1000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(\\+?\\(?[0-9][0-9() \\-]{7,22})([,(\\s]*(内線|ext\\.?|#)[:\\s番号]*[0-9]{1,6}番?\\)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("([^0-9]*[0-9]){9,15}[^0-9]*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

    private final Typed typed;
    private final List<FieldError> faults = new ArrayList<>();

    private ContactReading(Typed typed) {
        this.typed = typed;
    }

    static Parsed<ContactRequest> parse(Typed typed) {
        return new ContactReading(typed).parsed();
    }

    private Parsed<ContactRequest> parsed() {
        Optional<Sender> sender = Sender.find(typed.value("sender"));
        if (sender.isEmpty()) {
            fault("sender", "dropbox.fault.sender");
        }
        String name = text("name", NAME);
        if (name.isEmpty()) {
            fault("name", "dropbox.fault.name");
        }
        Optional<Reach> reach = reach();
        var wishes = new Wishes(
                text("when", LINE), text("avoid", LINE), text("municipality", NAME), text("message", MESSAGE));
        String body = typed.value("body");
        if (body.isEmpty()) {
            fault("body", "dropbox.fault.body");
        }
        return faults.isEmpty()
                ? new Parsed.Valid<>(new ContactRequest(
                        body, sender.orElseThrow(), name, reach.orElseThrow(), wishes, typed.chosen("pass", "yes")))
                : new Parsed.Invalid<>(faults);
    }

    private Optional<Reach> reach() {
        Optional<Reach.Kind> kind = Reach.Kind.find(typed.value("channel"));
        String address = text("address", LINE);
        if (kind.isEmpty()) {
            fault("channel", "dropbox.fault.channel");
            return Optional.empty();
        }
        String fitting = Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("[‐−–ー]", "-");
        return switch (kind.get()) {
            case TELEPHONE -> checked(kind.get(), fitting, telephone(fitting));
            case MAIL -> checked(kind.get(), fitting, MAIL.matcher(fitting).matches());
            case POST, VISIT -> checked(kind.get(), address, !address.isEmpty());
        };
    }

    // An extension says which telephone in the house, and is no part of the number's length.
    private static boolean telephone(String typed) {
        Matcher read = TELEPHONE.matcher(typed);
        return read.matches() && DIGITS.matcher(read.group(1)).matches();
    }

    private Optional<Reach> checked(Reach.Kind kind, String address, boolean good) {
        if (!good) {
            fault("address", "dropbox.fault.address." + kind.key());
        }
        return Optional.of(new Reach(kind, address));
    }

    private String text(String field, int longest) {
        String text = typed.value(field).strip();
        if (CONTROL.matcher(text).find()) {
            fault(field, "dropbox.fault.characters");
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(FieldError.of(field, "dropbox.fault.long", Integer.toString(longest)));
        }
        return text;
    }

    private void fault(String field, String key) {
        faults.add(FieldError.of(field, key));
    }
}
