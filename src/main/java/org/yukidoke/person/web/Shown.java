package org.yukidoke.person.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yukidoke.person.Part;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Zone;

/**
 * Parts of a file as they stand on a page. What a recipient sees and what a preview promises are made here, by the same
 * steps, so that the promise is kept.
 *
 * @param none parts that are shared but hold nothing yet
 */
public record Shown(
        List<Fact> identity,
        List<ChannelLine> channels,
        List<Section> sections,
        List<GroupLine> groups,
        List<RiskLine> risks,
        List<String> none) {

    public Shown {
        identity = List.copyOf(identity);
        channels = List.copyOf(channels);
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
        risks = List.copyOf(risks);
        none = List.copyOf(none);
    }

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    /** A way to reach somebody; {@code ended} is blank while it is in use. */
    public record ChannelLine(
            String id, String kind, String value, String preference, List<String> notes, String ended) {
        public ChannelLine {
            notes = List.copyOf(notes);
        }
    }

    /** Statements of one zone. */
    public record Section(String key, String title, List<StatementLine> statements) {
        public Section {
            statements = List.copyOf(statements);
        }
    }

    /** A statement; one that was corrected is kept and shown as such. */
    public record StatementLine(
            String id, String topic, String value, String known, String span, String recorded, boolean current) {}

    /** That somebody belongs to a group. */
    public record GroupLine(String id, String name, String known, String span, String recorded, boolean current) {}

    /** A risk with its checklist; {@code resolved} is blank while it stands. */
    public record RiskLine(
            String id,
            String kind,
            String note,
            String told,
            List<Step> steps,
            String raised,
            String resolved,
            boolean stands) {
        public RiskLine {
            steps = List.copyOf(steps);
        }
    }

    /** A step of a checklist. */
    public record Step(String text, boolean done) {}

    /** These parts of a file, as far as the file was opened with them. */
    static Shown of(PersonFile file, Set<Part> parts, PersonWords words) {
        var seen = file.parts().stream().filter(parts::contains).toList();
        var contents = file.contents();
        var none = new ArrayList<String>();
        var sections = new ArrayList<Section>();
        for (Zone zone : Zone.values()) {
            if (seen.contains(zone.part())) {
                var statements = contents.statements(zone).stream()
                        .filter(statement -> statement.current())
                        .map(words::statement)
                        .toList();
                if (statements.isEmpty()) {
                    none.add(words.t().of(zone.part().text()));
                } else {
                    sections.add(
                            new Section(zone.key(), words.t().of(zone.part().text()), statements));
                }
            }
        }
        var channels = seen.contains(Part.CONTACT)
                ? contents.channels().stream()
                        .filter(channel -> channel.endedAt() == null)
                        .map(words::channel)
                        .toList()
                : List.<ChannelLine>of();
        var groups = seen.contains(Part.GROUPS)
                ? contents.memberships().stream()
                        .filter(membership -> membership.current())
                        .map(words::group)
                        .toList()
                : List.<GroupLine>of();
        var risks = seen.contains(Part.RISK)
                ? contents.risks().stream()
                        .filter(risk -> risk.stands())
                        .map(words::risk)
                        .toList()
                : List.<RiskLine>of();
        note(none, seen.contains(Part.CONTACT) && channels.isEmpty(), Part.CONTACT, words);
        note(none, seen.contains(Part.GROUPS) && groups.isEmpty(), Part.GROUPS, words);
        note(none, seen.contains(Part.RISK) && risks.isEmpty(), Part.RISK, words);
        return new Shown(
                seen.contains(Part.IDENTITY)
                        ? file.named()
                                .map(named -> words.identity(named.identity()))
                                .orElseGet(List::of)
                        : List.of(),
                channels,
                sections,
                groups,
                risks,
                none);
    }

    private static void note(List<String> none, boolean empty, Part part, PersonWords words) {
        if (empty) {
            none.add(words.t().of(part.text()));
        }
    }
}
