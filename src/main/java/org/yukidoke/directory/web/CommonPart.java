package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Choice;

/** Parts of the form that more than one kind of entry has. */
final class CommonPart {

    private CommonPart() {}

    static void fill(Title title, Filling filling) {
        filling.put("title.ja", title.ja());
        filling.put("title.kana", title.kana());
        filling.put("title.en", title.en());
    }

    static Title title(Reading form) {
        return new Title(form.text("title.ja"), form.text("title.kana"), form.text("title.en"));
    }

    static void contacts(List<Contact> contacts, Filling filling) {
        int row = 0;
        for (Contact contact : contacts) {
            String at = "contacts." + row++ + ".";
            filling.put(at + "channel", contact.channel().key());
            filling.put(at + "value", contact.value());
            filling.put(at + "note", contact.note().ja());
        }
    }

    static void askContacts(Asking form) {
        var channels = form.words()
                .choices(
                        "channel",
                        Arrays.stream(Channel.values()).map(Channel::key).toList());
        form.section(
                "contacts",
                List.of(),
                form.rows(
                        "contacts",
                        at -> List.of(
                                form.selectIfAny(at + "channel", channels),
                                form.line(at + "value"),
                                form.line(at + "note"))));
    }

    /** @param before whose hours and words in other languages are kept with the same channel and value */
    static List<Contact> contacts(Reading form, List<Contact> before) {
        var contacts = new ArrayList<Contact>();
        for (int row = 0; row < form.rows("contacts"); row++) {
            String at = "contacts." + row + ".";
            var channel = Channel.find(form.text(at + "channel"));
            String value = form.text(at + "value");
            if (channel.isEmpty()) {
                if (!value.isEmpty()) {
                    form.fault(at + "channel", "directorydesk.fault.channel");
                }
                continue;
            }
            var known = before.stream()
                    .filter(contact -> contact.channel() == channel.get()
                            && contact.value().equals(value))
                    .findFirst();
            contacts.add(new Contact(
                    channel.get(),
                    value,
                    note(form.text(at + "note"), known.map(Contact::note).orElse(Wording.NONE)),
                    known.map(Contact::hours).orElse(Hours.UNKNOWN)));
        }
        return contacts;
    }

    private static Wording note(String typed, Wording before) {
        return before.ja().equals(typed) ? before : Wording.ja(typed);
    }

    static void area(Area area, Filling filling) {
        filling.put("area.reach", area.reach().name().toLowerCase(Locale.ROOT));
        filling.chosen("area.codes", area.codes());
        filling.put("area.others", area.codes().stream().sorted().collect(Collectors.joining(" ")));
    }

    /** @param near the council's prefecture and its municipalities, which are chosen by name */
    static void askArea(Asking form, List<Choice> near) {
        var reaches = Stream.of(Area.Reach.UNKNOWN, Area.Reach.LISTED, Area.Reach.EVERYWHERE)
                .map(reach -> reach.name().toLowerCase(Locale.ROOT))
                .map(reach -> new Choice(reach, form.t().of("directorydesk.reach." + reach)))
                .toList();
        form.section(
                "area",
                List.of(
                        form.select("area.reach", reaches),
                        near.isEmpty() ? form.line("area.others") : form.several("area.codes", near)));
    }

    /** @param near codes that were offered by name; others the entry has are kept */
    static Area area(Reading form, Area before, Set<String> near) {
        return switch (form.text("area.reach")) {
            case "listed" -> {
                Set<String> codes = near.isEmpty()
                        ? AudiencePart.codes(form, "area.others")
                        : Stream.concat(
                                        form.chosen("area.codes").stream(),
                                        before.codes().stream().filter(code -> !near.contains(code)))
                                .collect(Collectors.toSet());
                if (codes.isEmpty()) {
                    form.fault("area.codes", "directorydesk.fault.nowhere");
                }
                yield new Area(Area.Reach.LISTED, codes);
            }
            case "everywhere" -> Area.EVERYWHERE;
            default -> Area.UNKNOWN;
        };
    }

    static void references(List<Reference> references, Filling filling) {
        int row = 0;
        for (Reference reference : references) {
            if (reference.plan().isEmpty()) {
                String at = "references." + row++ + ".";
                filling.put(at + "title", reference.title());
                filling.put(at + "url", reference.url());
                filling.day(at + "checked", reference.checked());
            }
        }
    }

    static void askReferences(Asking form) {
        form.section(
                "references",
                List.of(),
                form.rows(
                        "references",
                        at -> List.of(form.line(at + "title"), form.line(at + "url"), form.day(at + "checked"))));
    }

    /** @param before whose lines of plans stay: what a plan says is not typed */
    static List<Reference> references(Reading form, List<Reference> before) {
        var references = new ArrayList<>(
                before.stream().filter(reference -> !reference.plan().isEmpty()).toList());
        for (int row = 0; row < form.rows("references"); row++) {
            String at = "references." + row + ".";
            var reference = Reference.page(form.text(at + "title"), form.text(at + "url"), form.day(at + "checked"));
            if (!reference.title().isEmpty() || !reference.url().isEmpty()) {
                references.add(reference);
            }
        }
        return references;
    }
}
