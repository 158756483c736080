package org.yukidoke.portal.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Why;
import org.yukidoke.web.Texts;

/** Why a window was found, in plain words; what every card says anyway is left out. */
record WhyWords(Texts t) {

    List<String> of(List<Why> why) {
        return why.stream().flatMap(this::words).distinct().toList();
    }

    private Stream<String> words(Why why) {
        return switch (why) {
            case Why.Called(String words) -> Stream.of(t.of("portal.why.called", words));
            case Why.SoundsLike(String typed, String name) -> Stream.of(t.of("portal.why.sounds", typed, name));
            case Why.NearlyCalled(String typed, String name) -> Stream.of(t.of("portal.why.nearly", typed, name));
            case Why.Meant(String said, String words) -> Stream.of(t.of("portal.why.meant", said, words));
            case Why.Says(String words) -> Stream.of(t.of("portal.why.says", words));
            case Why.Serves(Municipality place) -> Stream.of(t.of("portal.why.serves", Lexicon.name(place, t)));
            case Why.ServesEverybody _ -> Stream.of(t.of("portal.area.everywhere"));
            case Why.Elsewhere(Municipality place, boolean near, OptionalDouble kilometres) ->
                Stream.of(t.of(near ? "portal.why.near" : "portal.why.elsewhere", Lexicon.name(place, t)));
            case Why.AreaUnknown _ -> Stream.of(t.of("portal.why.area_unknown"));
            case Why.Distance(double kilometres) ->
                Stream.of(t.of(
                        "portal.why.distance",
                        NumberFormat.getIntegerInstance(t.locale()).format(kilometres)));
            case Why.ListensToAnything _ -> Stream.of(t.of("portal.why.anything"));
            case Why.OpenThen _, Why.HoursUnknown _ -> Stream.of();
        };
    }
}
