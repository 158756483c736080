package org.yukidoke.casework.web.handing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.casework.handing.HandingFile.Receiver;
import org.yukidoke.document.Block;
import org.yukidoke.document.Bytes;
import org.yukidoke.document.Document;
import org.yukidoke.document.LockedPdf;
import org.yukidoke.document.Paper;
import org.yukidoke.person.Estates;
import org.yukidoke.person.Reference;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is held of somebody, to be read and for programs: the same rows twice, once in words.
 *
 * @param keeper name of the body that gives it out
 * @param receiver whom for
 * @param words what the rows say
 */
record ExitDocument(
        Estates.Estate estate, Reference reference, String keeper, Receiver receiver, LocalDate day, ExitWords words) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What says nothing to a reader of the row it stands in. */
    static final Set<String> INSIDE = Set.of("owner", "version", "draft", "number");

    /** What puts rows in their order, and a sum over them: for programs. */
    static final Set<String> SILENT =
            Set.of("casework.given_out.state", "casework.plan_goal.place", "casework.plan_step.place");

    private Texts t() {
        return words.texts();
    }

    /** The rows as a program reads them. */
    Bytes data() {
        ObjectNode all = JSON.createObjectNode();
        all.put("format", "yukidoke.exit.v1");
        all.put("keeper", estate.owner());
        all.put("reference", reference.text());
        all.put("day", day.toString());
        all.put("receiver", receiver.key());
        all.put("left_out", estate.leftOut());
        all.set("unread", numbers(estate.missing().unread()));
        all.set("unopened", numbers(estate.missing().unopened()));
        all.put("withheld", estate.missing().withheld());
        var rows = all.putArray("rows");
        for (Estates.Held held : estate.rows()) {
            ObjectNode row = rows.addObject();
            row.put("table", held.place());
            row.set("row", held.row());
        }
        return Bytes.of(
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode numbers(Map<String, Long> places) {
        ObjectNode numbers = JSON.createObjectNode();
        places.forEach(numbers::put);
        return numbers;
    }

    /** Locks the printed document with the rows inside. */
    Bytes lock(Bytes printed, String passphrase) {
        return LockedPdf.lock(
                printed, passphrase, List.of(new LockedPdf.Inside("yukidoke-exit.json", "application/json", data())));
    }

    /** What is printed where there is no Japanese font: where to find the rest. */
    Bytes cover() {
        return LockedPdf.cover(List.of(
                "Yukidoke " + reference.text(),
                day.toString(),
                "No font to print Japanese was found here.",
                "All records are attached to this file: yukidoke-exit.json"));
    }

    Document document() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, t().of("handing.exit.title", reference.text())));
        blocks.add(new Block.Facts(List.of(
                Block.Fact.of(t().of("handing.exit.keeper"), keeper),
                Block.Fact.of(t().of("handing.exit.receiver"), t().of(receiver.text())),
                Block.Fact.of(t().of("handing.exit.day"), Moments.day(day, t())),
                Block.Fact.of(
                        t().of("handing.exit.size"),
                        t().of("handing.exit.rows", estate.rows().size())))));
        blocks.add(Block.Paragraph.of(t().of("handing.exit.lead." + receiver.key())));
        missing(blocks);
        Map<String, List<JsonNode>> tables = new LinkedHashMap<>();
        estate.rows()
                .forEach(held -> tables.computeIfAbsent(held.place(), any -> new ArrayList<>())
                        .add(held.row()));
        tables.forEach((place, rows) -> {
            blocks.add(new Block.Heading(2, word("handing.table." + place, place)));
            rows.forEach(row -> facts(place, row, blocks));
        });
        return new Document(
                t().of("handing.exit.title", reference.text()),
                t().locale(),
                Paper.A4,
                day,
                t().of("handing.exit.footer"),
                blocks);
    }

    /** What is not in it, place by place, so that a reader can tell a field that is empty from one that was not opened. */
    private void missing(List<Block> blocks) {
        Estates.Missing missing = estate.missing();
        if (!missing.unread().isEmpty()) {
            blocks.add(Block.Paragraph.of(t().of("handing.exit.left", places(missing.unread()))));
        }
        if (!missing.unopened().isEmpty()) {
            blocks.add(Block.Paragraph.of(t().of("handing.exit.unopened", places(missing.unopened()))));
        }
        if (missing.withheld() > 0) {
            blocks.add(Block.Paragraph.of(t().of("handing.exit.withheld", missing.withheld())));
        }
    }

    private String places(Map<String, Long> places) {
        return places.entrySet().stream()
                .map(one -> t().of(
                                "handing.exit.place",
                                word("handing.table." + one.getKey(), one.getKey()),
                                one.getValue()))
                .collect(Collectors.joining(t().of("handing.and")));
    }

    private void facts(String place, JsonNode row, List<Block> blocks) {
        List<Block.Fact> facts = row.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !INSIDE.contains(field) && !SILENT.contains(place + "." + field))
                .map(field -> Block.Fact.of(word("handing.field." + field, field), words.say(place, field, row)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
    }

    private String word(String key, String otherwise) {
        return t().has(key) ? t().of(key) : otherwise;
    }
}
