package org.yukidoke.opendata.web;

import java.util.List;
import java.util.Set;
import org.yukidoke.opendata.Intake;
import org.yukidoke.opendata.Mapping;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Lists that were sent, and the form to send one. */
public record ImportListView(List<Item> items, List<Choice> platforms, List<Choice> mappings, Typed form) {

    public ImportListView {
        items = List.copyOf(items);
        platforms = List.copyOf(platforms);
        mappings = List.copyOf(mappings);
    }

    public record Item(String href, String source, String what, String file, String state, String tone) {}

    static ImportListView of(List<Intake> intakes, Set<String> platforms, Typed form, Texts t) {
        return new ImportListView(
                intakes.stream().map(intake -> item(intake, t)).toList(),
                platforms.stream()
                        .sorted()
                        .map(platform -> new Choice(platform, platform))
                        .toList(),
                Mapping.TAKEN.stream()
                        .map(mapping -> new Choice(mapping.name(), t.of("opendata.mapping." + mapping.name())))
                        .toList(),
                form);
    }

    private static Item item(Intake intake, Texts t) {
        return new Item(
                SentListPages.PATH + "/" + intake.id(),
                intake.source(),
                t.of("opendata.mapping." + intake.mapping()),
                intake.fileName(),
                t.of("opendata.state." + intake.state().key()),
                tone(intake.state()));
    }

    static String tone(Intake.State state) {
        return switch (state) {
            case WAITING -> "warning";
            case TAKEN -> "success";
            case DROPPED, UNDONE -> "neutral";
        };
    }
}
