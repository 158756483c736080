package org.yukidoke.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yukidoke.directory.Address;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Place;
import org.yukidoke.directory.Point;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.web.Choice;

/** The form of a place. */
final class PlaceForm {

    private PlaceForm() {}

    static void fill(Place place, Filling filling) {
        filling.put("within", place.within());
        filling.put("address.postcode", place.address().postcode());
        filling.put("address.municipality", place.address().municipality());
        filling.put("address.town", place.address().town());
        filling.put("address.building", place.address().building());
        Point point = place.point();
        filling.put("point", point == null ? "" : point.latitude() + ", " + point.longitude());
        filling.wording("access", place.access());
        filling.chosen("accessibility", place.accessibility());
        HoursPart.fill(place.hours(), filling);
        CommonPart.contacts(place.contacts(), filling);
    }

    static void ask(Asking form, List<Choice> near) {
        var words = form.words();
        form.section(
                "title",
                List.of(
                        form.line("title.ja").needed(),
                        form.line("title.kana").helped(form.t().of("directorydesk.kana.help")),
                        form.line("title.en"),
                        form.selectIfAny("within", form.entries(words.places()))));
        form.section(
                "address",
                List.of(
                        form.brief("address.postcode"),
                        near.isEmpty()
                                ? form.brief("address.municipality")
                                : form.selectIfAny("address.municipality", near),
                        form.line("address.town"),
                        form.line("address.building"),
                        form.line("point").helped(form.t().of("directorydesk.point.help"))));
        var access = new ArrayList<>(form.wording("access"));
        access.add(form.several(
                "accessibility",
                words.choices("accessibility", words.vocabulary().accessibility())));
        form.section("access", access);
        HoursPart.ask(form);
        CommonPart.askContacts(form);
    }

    static Place read(Reading form, Place before) {
        return new Place(
                CommonPart.title(form),
                form.text("within"),
                new Address(
                        form.narrow("address.postcode").replaceAll("[-‐－ー]", ""),
                        form.text("address.municipality"),
                        form.text("address.town"),
                        form.text("address.building")),
                point(form),
                form.wording("access"),
                form.chosen("accessibility"),
                HoursPart.read(form),
                CommonPart.contacts(form, before.contacts()),
                CommonPart.references(form, before.references()));
    }

    private static @Nullable Point point(Reading form) {
        String said = form.narrow("point");
        if (said.isEmpty()) {
            return null;
        }
        String[] parts = said.split("[,、\\s]+", -1);
        String number = "-?\\d{1,3}(\\.\\d{1,12})?";
        if (parts.length != 2 || !parts[0].matches(number) || !parts[1].matches(number)) {
            form.fault("point", "directory.fault.point");
            return null;
        }
        return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    static Place blank() {
        return new Place(
                Title.ja(""), "", Address.UNKNOWN, null, Wording.NONE, Set.of(), Hours.UNKNOWN, List.of(), List.of());
    }
}
