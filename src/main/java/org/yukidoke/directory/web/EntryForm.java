package org.yukidoke.directory.web;

import java.util.List;
import java.util.stream.Collectors;
import org.yukidoke.directory.Content;
import org.yukidoke.directory.EntryKind;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.Parsed;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** The form of an entry of any kind: from its content to fields, and back. */
final class EntryForm {

    private EntryForm() {}

    static Typed fill(Content content) {
        var filling = new Filling();
        CommonPart.fill(content.title(), filling);
        switch (content) {
            case Service service -> ServiceForm.fill(service, filling);
            case Place place -> PlaceForm.fill(place, filling);
            case Scheme scheme -> SchemeForm.fill(scheme, filling);
        }
        CommonPart.references(content.references(), filling);
        return filling.typed();
    }

    /** @param near municipalities offered by name; none: codes are typed */
    static List<FormSection> ask(EntryKind kind, EntryWords words, Typed typed, List<Choice> near) {
        var form = new Asking(words, typed);
        switch (kind) {
            case SERVICE -> ServiceForm.ask(form, near);
            case PLACE -> PlaceForm.ask(form, near);
            case SCHEME -> SchemeForm.ask(form, near);
        }
        CommonPart.askReferences(form);
        return form.sections();
    }

    /** @param before what stood in the form when it was opened */
    static Parsed<Content> read(Content before, Typed typed, List<Choice> near) {
        var form = new Reading(typed);
        var codes = near.stream().map(Choice::value).collect(Collectors.toSet());
        Content content = switch (before) {
            case Service service -> ServiceForm.read(form, service, codes);
            case Place place -> PlaceForm.read(form, place);
            case Scheme scheme -> SchemeForm.read(form, scheme, codes);
        };
        return form.errors().isEmpty() ? new Parsed.Valid<>(content) : new Parsed.Invalid<>(form.errors());
    }

    static Content blank(EntryKind kind) {
        return switch (kind) {
            case SERVICE -> ServiceForm.blank();
            case PLACE -> PlaceForm.blank();
            case SCHEME -> SchemeForm.blank();
        };
    }
}
