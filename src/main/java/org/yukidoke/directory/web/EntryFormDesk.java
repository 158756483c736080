package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.Entries;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Proposals;
import org.yukidoke.directory.ReadingHint;
import org.yukidoke.directory.Saving;
import org.yukidoke.directory.Version;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Opens the form of an entry, reads it, and says what became of it: for accounts and for light seats alike. */
@Component
final class EntryFormDesk {

    private final EntryDesk desk;
    private final Entries entries;
    private final Proposals proposals;

    EntryFormDesk(EntryDesk desk, Entries entries, Proposals proposals) {
        this.desk = desk;
        this.entries = entries;
        this.proposals = proposals;
    }

    /**
     * Where a form is.
     *
     * @param action its address
     * @param proposes whether it only proposes
     */
    record Place(Scope scope, UUID id, String action, List<Crumb> crumbs, boolean proposes) {}

    /** How sending it ended. */
    sealed interface Ended {
        record Kept() implements Ended {}

        /** Somebody else saved meanwhile; the page shows both. */
        record Overtaken(EntryFormView view) implements Ended {}

        record Refused(EntryFormView view) implements Ended {}
    }

    EntryFormView open(Place place, Texts t) {
        Entry entry = entries.get(place.scope(), place.id());
        var form = EntryForm.fill(entry.content());
        return view(place, entry, form, entry.version(), List.of(), t);
    }

    Ended send(Place place, Typed typed, Texts t) {
        Scope scope = place.scope();
        Entry entry = entries.get(scope, place.id());
        Version base = base(scope, entry, typed.value("base"));
        var near = desk.near(scope, entry.platform());
        return switch (EntryForm.read(base.content(), typed, near)) {
            case Parsed.Invalid<Content>(var errors) -> refused(place, entry, typed.with(errors), base, t);
            case Parsed.Valid<Content>(Content content) ->
                place.proposes()
                        ? proposed(place, entry, typed, base, content, t)
                        : saved(place, entry, typed, base, content, t);
        };
    }

    private Ended proposed(Place place, Entry entry, Typed typed, Version base, Content content, Texts t) {
        var errors = proposals.propose(
                place.scope(),
                entry.id(),
                base.number(),
                content,
                typed.value("said").strip());
        return errors.isEmpty() ? new Ended.Kept() : refused(place, entry, typed.with(errors), base, t);
    }

    private Ended saved(Place place, Entry entry, Typed typed, Version base, Content content, Texts t) {
        return switch (entries.save(
                place.scope(),
                entry.id(),
                base.number(),
                content,
                typed.value("said").strip())) {
            case Saving.Kept kept -> new Ended.Kept();
            case Saving.Faulty(List<FieldError> errors) -> refused(place, entry, typed.with(errors), base, t);
            case Saving.Clash(Entry now) -> {
                var words = desk.words(place.scope(), entry.platform(), t);
                var both = Changes.between(now.content(), content, words);
                // Sent again, it is written over what stands now, by somebody who has seen that.
                yield new Ended.Overtaken(view(place, now, typed, now.version(), both, t));
            }
        };
    }

    private Ended refused(Place place, Entry entry, Typed typed, Version base, Texts t) {
        return new Ended.Refused(view(place, entry, typed, base.number(), List.of(), t));
    }

    private Version base(Scope scope, Entry entry, String typed) {
        var history = entries.history(scope, entry.id());
        return history.stream()
                .filter(version -> Integer.toString(version.number()).equals(typed))
                .findFirst()
                .orElseGet(history::getFirst);
    }

    private EntryFormView view(Place place, Entry entry, Typed typed, int base, List<EntryView.Change> now, Texts t) {
        var words = desk.words(place.scope(), entry.platform(), t);
        var near = desk.near(place.scope(), entry.platform());
        return new EntryFormView(
                t.of(place.proposes() ? "directorydesk.propose" : "directorydesk.edit", EntryDesk.name(entry, t)),
                place.crumbs(),
                place.action(),
                List.of(new Choice("base", Integer.toString(base))),
                place.proposes(),
                List.of(),
                sections(entry.kind(), words, typed, near),
                typed,
                now,
                hints(typed, t));
    }

    private static List<FormSection> sections(
            org.yukidoke.directory.EntryKind kind, EntryWords words, Typed typed, List<Choice> near) {
        return EntryForm.ask(kind, words, typed, near);
    }

    /** What would make texts in plain Japanese easier still. */
    static List<String> hints(Typed typed, Texts t) {
        var hints = new ArrayList<String>();
        typed.values().entrySet().stream()
                .filter(field -> field.getKey().endsWith(".plain"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().stream())
                .flatMap(text -> ReadingHint.of(text).stream())
                .map(hint -> t.of("directorydesk.hint." + hint.what(), hint.words()))
                .distinct()
                .forEach(hints::add);
        return hints;
    }
}
