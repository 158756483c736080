package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Birth;
import org.yukidoke.person.Channel;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Membership;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonName;
import org.yukidoke.person.Risk;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Topics;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * What a file holds, in words.
 *
 * @param groups names of target groups by id
 */
record PersonWords(Texts t, Map<String, String> groups, Instant now) {

    List<Shown.Fact> identity(Identity identity) {
        PersonName name = identity.name();
        var facts = new ArrayList<Shown.Fact>();
        facts.add(fact("personpage.name", (name.family() + " " + name.given()).strip()));
        facts.add(fact("personpage.reading", (name.familyReading() + " " + name.givenReading()).strip()));
        facts.add(fact("personpage.nickname", name.nickname()));
        facts.add(fact("personpage.birth", birth(identity.birth())));
        facts.add(fact("personpage.municipality", identity.municipality()));
        return facts;
    }

    private Shown.Fact fact(String key, String value) {
        return new Shown.Fact(t.of(key), value.isEmpty() ? t.of("personpage.unknown") : value);
    }

    String birth(Birth birth) {
        return switch (birth) {
            case Birth.Day(LocalDate date) ->
                t.of(
                        "personpage.birth.day",
                        Moments.day(date, t),
                        Period.between(date, Japan.day(now)).getYears());
            case Birth.Between(Year from, Year to) ->
                from.equals(to)
                        ? t.of("personpage.birth.year", from.toString())
                        : t.of("personpage.birth.between", from.toString(), to.toString());
            case Birth.Unknown() -> "";
        };
    }

    Shown.ChannelLine channel(Channel channel) {
        Channel.Way way = channel.way();
        var notes = new ArrayList<String>();
        if (way.discreet()) {
            notes.add(t.of("personpage.channel.discreet"));
        }
        Channel.Quiet quiet = way.quiet();
        if (quiet != null) {
            notes.add(t.of(
                    "personpage.channel.quiet",
                    quiet.from().toString(),
                    quiet.to().toString()));
        }
        if (!way.note().isEmpty()) {
            notes.add(way.note());
        }
        return new Shown.ChannelLine(
                channel.id().toString(),
                t.of(way.kind().text()),
                way.value(),
                t.of("personpage.channel.preference.n", way.preference()),
                notes,
                channel.endedAt() == null ? "" : t.of("personpage.channel.ended", Moments.day(channel.endedAt(), t)));
    }

    Shown.StatementLine statement(Statement statement) {
        var said = statement.said();
        return new Shown.StatementLine(
                statement.id().toString(),
                t.of(Topics.text(said.zone(), said.topic())),
                said.value().isEmpty() ? t.of("personpage.unknown") : said.value(),
                t.of(said.known().text()),
                Days.span(said.since(), said.until(), t),
                Moments.day(statement.recordedAt(), t),
                statement.current());
    }

    Shown.GroupLine group(Membership membership) {
        var belonging = membership.belonging();
        return new Shown.GroupLine(
                membership.id().toString(),
                belonging.target().isEmpty()
                        ? t.of("personpage.groups.unknown")
                        : groups.getOrDefault(belonging.target(), belonging.target()),
                t.of(belonging.known().text()),
                Days.span(belonging.since(), belonging.until(), t),
                Moments.day(membership.recordedAt(), t),
                membership.current());
    }

    Shown.RiskLine risk(Risk risk) {
        return new Shown.RiskLine(
                risk.id().toString(),
                t.of(risk.kind().text()),
                risk.note(),
                risk.told(),
                risk.kind().steps().stream()
                        .map(step -> new Shown.Step(
                                t.of("person.risk.step." + step), risk.done().contains(step)))
                        .toList(),
                Moments.words(risk.raisedAt(), t),
                risk.resolvedAt() == null
                        ? ""
                        : t.of("personpage.risk.resolved", Moments.day(risk.resolvedAt(), t), risk.resolution()),
                risk.stands());
    }

    String parts(List<Part> parts) {
        return t.list(parts.stream().map(part -> t.of(part.text())));
    }
}
