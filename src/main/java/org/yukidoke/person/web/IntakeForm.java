package org.yukidoke.person.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.person.CameFrom;
import org.yukidoke.person.Channel;
import org.yukidoke.person.FileKind;
import org.yukidoke.person.Identity;
import org.yukidoke.person.Intake;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Registering;
import org.yukidoke.person.Statement;
import org.yukidoke.person.Transcript;
import org.yukidoke.person.Zone;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** The fields by which somebody is received, empty or filled in with what was shared of them. */
final class IntakeForm {

    /** The form of somebody who comes by themselves. Whoever receives them goes along with them, unless they say otherwise. */
    static final Typed FRESH =
            Typed.known(Map.of("kind", "person", "channel", "phone", "birth-era", "S", "period", "yes"));

    private IntakeForm() {}

    static Optional<Registering.Wanted> read(Form form, LocalDate today) {
        Optional<FileKind> kind = form.choice("kind", IntakeForm::kind);
        Identity identity = IdentityForm.read(form, today);
        List<Channel.Way> ways =
                form.has("value") ? ChannelForm.read(form).stream().toList() : List.of();
        String need = form.text("need", Form.TEXT);
        return kind.filter(known -> form.good())
                .map(known ->
                        new Registering.Wanted(new Intake.Newcomer(known, identity, ways, need), form.has("period")));
    }

    static Optional<Registering.Beginning> beginning(Form form, Registering.Source source) {
        Set<UUID> copied = Set.copyOf(form.ticked("copy", Form::id));
        return form.choice("ground", CameFrom.Ground::find)
                .map(ground -> new Registering.Beginning(source, ground, copied));
    }

    private static Optional<FileKind> kind(String key) {
        return Stream.of(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    /** What is shared of somebody, where it can be corrected; the rest is ticked to be copied as it is. */
    static Typed known(PersonFile shown) {
        Map<String, List<String>> values = new HashMap<>();
        shown.named()
                .map(named -> IdentityForm.values(named.identity()))
                .ifPresent(known -> known.forEach((field, value) -> values.put(field, List.of(value))));
        values.put("channel", List.of(Channel.Kind.PHONE.key()));
        first(shown)
                .map(channel -> ChannelForm.values(channel.way()))
                .ifPresent(known -> known.forEach((field, value) -> values.put(field, List.of(value))));
        need(shown).ifPresent(need -> values.put("need", List.of(need.said().value())));
        values.put("kind", List.of(shown.cover().kind().key()));
        values.put("period", List.of("yes"));
        values.put("copy", rest(shown).map(UUID::toString).toList());
        return new Typed(values, List.of());
    }

    /**
     * Says so where something ticked is not shared any more as it was; the rest of what was typed stays.
     *
     * @return the form as it was where all of it is
     */
    static Typed checked(Typed form, PersonFile shown) {
        Set<String> offered =
                Transcript.offered(shown).stream().map(UUID::toString).collect(Collectors.toSet());
        if (offered.containsAll(form.values().getOrDefault("copy", List.of()))) {
            return form;
        }
        var faults = new ArrayList<>(form.errors());
        faults.add(FieldError.of("copy", "personpage.from.fault.changed"));
        return form.with(faults);
    }

    /** What is shared beside what stands in the fields; what was ticked stays a choice also when it comes first by now. */
    static List<Choice> copies(PersonFile shown, Typed form, PersonWords words) {
        var t = words.t();
        var choices = new ArrayList<Choice>();
        channels(shown, form).forEach(channel -> {
            Shown.ChannelLine line = words.channel(channel);
            choices.add(choice(
                    channel.id(),
                    t.of("personpage.from.copy", line.kind(), line.value()),
                    t.list(line.notes().stream())));
        });
        statements(shown, form).forEach(statement -> {
            Shown.StatementLine line = words.statement(statement);
            String zone = t.of(statement.said().zone().part().text());
            choices.add(choice(statement.id(), t.of("personpage.from.copy", line.topic(), line.value()), zone));
        });
        Transcript.groups(shown).forEach(group -> {
            Shown.GroupLine line = words.group(group);
            choices.add(
                    choice(group.id(), t.of("personpage.from.copy", t.of("personpage.tab.groups"), line.name()), ""));
        });
        Transcript.risks(shown).forEach(risk -> {
            Shown.RiskLine line = words.risk(risk);
            choices.add(choice(risk.id(), t.of("personpage.from.copy", line.kind(), line.note()), line.told()));
        });
        return choices;
    }

    private static Choice choice(UUID id, String text, String help) {
        return new Choice(id.toString(), text, help);
    }

    private static Stream<UUID> rest(PersonFile shown) {
        return Stream.of(
                        channels(shown, Typed.NOTHING).map(Channel::id),
                        statements(shown, Typed.NOTHING).map(Statement::id),
                        Transcript.groups(shown).stream().map(one -> one.id()),
                        Transcript.risks(shown).stream().map(one -> one.id()))
                .flatMap(ids -> ids);
    }

    private static Stream<Channel> channels(PersonFile shown, Typed form) {
        Optional<Channel> first = first(shown);
        return Transcript.channels(shown).stream()
                .filter(channel -> !Optional.of(channel).equals(first)
                        || form.chosen("copy", channel.id().toString()));
    }

    private static Stream<Statement> statements(PersonFile shown, Typed form) {
        Optional<Statement> need = need(shown);
        return Transcript.statements(shown).stream()
                .filter(statement -> !Optional.of(statement).equals(need)
                        || form.chosen("copy", statement.id().toString()));
    }

    /** The way that is tried first. */
    private static Optional<Channel> first(PersonFile shown) {
        return Transcript.channels(shown).stream()
                .min(Comparator.comparingInt(channel -> channel.way().preference()));
    }

    /** What they came with. */
    private static Optional<Statement> need(PersonFile shown) {
        return Transcript.statements(shown).stream()
                .filter(one -> one.said().zone() == Zone.GENERAL
                        && one.said().topic().equals("need")
                        && !one.said().value().isEmpty())
                .findFirst();
    }
}
