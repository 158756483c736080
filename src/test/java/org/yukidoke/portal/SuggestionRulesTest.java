package org.yukidoke.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Entry;
import org.yukidoke.directory.Fit;
import org.yukidoke.directory.Freshness;
import org.yukidoke.directory.Listing.Listed;
import org.yukidoke.directory.OpenState;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Windows;
import org.yukidoke.directory.Wording;

class SuggestionRulesTest {

    private static final SuggestionRules.Order ORDER =
            new SuggestionRules.Order(List.of("self_reliance", "municipality"), List.of("self_reliance"));
    private static final Told MONEY = Told.NOTHING.asking(Asker.SELF).wishing("living");

    private static Offer window(String key, String type, Set<String> wishes, Nearness nearness, Fit.Degree degree) {
        return window(key, type, wishes, nearness, degree, Set.of());
    }

    private static Offer window(
            String key, String type, Set<String> wishes, Nearness nearness, Fit.Degree degree, Set<Asker> askers) {
        Service bare = Windows.named(key);
        var service = new Service(
                bare.title(),
                List.of(),
                type,
                List.of(),
                wishes,
                bare.summary(),
                bare.details(),
                List.of(),
                List.of(),
                bare.area(),
                new Audience(Wording.NONE, askers, List.of()),
                bare.practical(),
                bare.hours(),
                bare.capacity(),
                List.of(),
                bare.inForce(),
                List.of());
        var entry = new Entry(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                key,
                "saitama",
                "",
                1,
                Entry.Standing.PUBLIC,
                "",
                service,
                null,
                "",
                Instant.EPOCH);
        return new Offer(
                new Listed<>(entry, service, new Freshness(Freshness.State.UNCONFIRMED, 0)),
                new Fit(degree, List.of(new Fit.Reason.NoConditions())),
                nearness,
                new OpenState.Unknown(),
                false);
    }

    private static Suggested suggest(Told told, Offer... near) {
        return SuggestionRules.suggest(told, ORDER, Arrays.asList(near), List.of());
    }

    private static List<String> keys(List<Offer> offers) {
        return offers.stream().map(offer -> offer.window().key()).toList();
    }

    @Test
    void oneWindowToSimplyTalkToComesFirstAndTheNearest() {
        var far = window("far", "self_reliance", Set.of("living"), Nearness.EVERYWHERE, Fit.Degree.ASK);
        var near = window("near", "self_reliance", Set.of("living"), Nearness.HOME, Fit.Degree.ASK);

        assertThat(keys(suggest(MONEY, far, near).first())).containsExactly("near");
    }

    @Test
    void whoSaidNoPlaceIsNotSentToSomeTown() {
        var town = window("some-town", "self_reliance", Set.of("living"), Nearness.SOMEWHERE, Fit.Degree.ASK);
        var line = window("line", "hotline", Set.of("living"), Nearness.EVERYWHERE, Fit.Degree.ASK);

        Suggested suggested = suggest(MONEY, town, line);

        assertThat(suggested.first()).isEmpty();
        assertThat(keys(suggested.offers())).containsExactly("line", "some-town");
    }

    @Test
    void aWindowThatWroteNoWishesIsAskedAfterThoseThatDid() {
        var silent = window("silent", "other", Set.of(), Nearness.HOME, Fit.Degree.ASK);
        var named = window("named", "other", Set.of("living"), Nearness.HOME, Fit.Degree.ASK);
        var another = window("another", "other", Set.of("learn"), Nearness.HOME, Fit.Degree.ASK);

        assertThat(keys(suggest(MONEY, silent, another, named).offers())).containsExactly("named", "silent");
    }

    @Test
    void whatIsForOthersIsFoldedAndNotHidden() {
        var unlikely = window("unlikely", "welfare", Set.of("living"), Nearness.HOME, Fit.Degree.UNLIKELY);

        Suggested suggested = suggest(MONEY, unlikely);

        assertThat(suggested.offers()).isEmpty();
        assertThat(keys(suggested.unlikely())).containsExactly("unlikely");
    }

    @Test
    void aPersonIsNotShownWhatIsForEmployersAlone() {
        var firms =
                window("firms", "employer", Set.of("living"), Nearness.HOME, Fit.Degree.ASK, Set.of(Asker.EMPLOYER));

        assertThat(suggest(MONEY, firms).isEmpty()).isTrue();
        assertThat(keys(suggest(Told.NOTHING.asking(Asker.EMPLOYER).wishing("living"), firms)
                        .offers()))
                .containsExactly("firms");
    }

    @Test
    void atMostAHandfulIsShown() {
        var many = IntStream.range(0, 9)
                .mapToObj(i -> window("w" + i, "other", Set.of("living"), Nearness.HOME, Fit.Degree.ASK))
                .toArray(Offer[]::new);

        assertThat(suggest(MONEY, many).offers()).hasSize(SuggestionRules.HANDFUL);
    }
}
