package org.yukidoke.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yukidoke.document.Block;
import org.yukidoke.document.Document;
import org.yukidoke.document.Paper;
import org.yukidoke.document.Table;
import org.yukidoke.document.Table.Cell;
import org.yukidoke.document.Table.Column;
import org.yukidoke.document.Table.Row;
import org.yukidoke.document.Text;
import org.yukidoke.kernel.Period;
import org.yukidoke.kernel.Wareki;
import org.yukidoke.reporting.Content;
import org.yukidoke.web.Texts;

/** Puts the papers of a meeting together: cover, 次第, 出席者, 資料一覧, then what each form makes of the round. */
final class PackPaper {

    private PackPaper() {}

    /** Papers of a Japanese council are in Japanese, whatever the language of whoever asks for them. */
    static Document of(Meeting meeting, Content content, List<PackForm> forms, Texts japanese) {
        Meeting.About about = meeting.about();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.SheetBreak(japanese.of("council.pack.agenda")));
        blocks.addAll(cover(about, content, japanese));
        var tables = new PackTables(content, japanese);
        forms.forEach(form -> blocks.addAll(tables.of(form)));
        blocks.addAll(PackCharts.of(content, japanese));
        // One file has one paper: the largest any of its tables asks for.
        Paper paper = forms.stream().anyMatch(form -> form.paper() == Paper.A3_LANDSCAPE || form.paper() == Paper.A3)
                ? Paper.A3_LANDSCAPE
                : Paper.A4_LANDSCAPE;
        String title = content.council().ja() + " " + about.title();
        return new Document(title, Locale.JAPANESE, paper, about.day(), title, blocks);
    }

    private static List<Block> cover(Meeting.About about, Content content, Texts t) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, content.council().ja() + " " + about.title()));
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of(
                t.of("council.pack.kind"), t.of("council.kind." + about.kind().key())));
        facts.add(Block.Fact.of(t.of("council.pack.day"), (day(about.day(), t) + " " + about.time()).strip()));
        add(facts, t.of("council.pack.place"), about.place());
        add(facts, t.of("council.pack.area"), about.area());
        facts.add(Block.Fact.of(t.of("council.pack.plan"), content.edition().ja()));
        facts.add(Block.Fact.of(t.of("council.pack.round"), round(content, t)));
        blocks.add(new Block.Facts(facts));
        if (!about.agenda().isEmpty()) {
            blocks.add(new Block.Heading(2, t.of("council.pack.agenda")));
            blocks.add(new Block.Bullets(
                    true, about.agenda().stream().map(Text::of).toList()));
        }
        if (!about.papers().isEmpty()) {
            blocks.add(new Block.Heading(2, t.of("council.pack.papers")));
            blocks.add(new Block.Tabular(numbered(about.papers(), t)));
        }
        if (!about.attendees().isEmpty()) {
            blocks.add(new Block.Heading(2, t.of("council.pack.attendees")));
            blocks.add(new Block.Tabular(attendees(about.attendees(), t)));
        }
        return blocks;
    }

    private static void add(List<Block.Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(Block.Fact.of(label, value));
        }
    }

    static String day(LocalDate day, Texts t) {
        return t.of("council.pack.date", Wareki.day(day), Integer.toString(day.getYear()));
    }

    private static String round(Content content, Texts t) {
        String period = Period.find(content.asked().period())
                .map(found -> found.kind() == Period.Kind.YEAR
                        ? found.year().wareki()
                        : t.of("council.pack.window", Wareki.month(found.from()), Wareki.month(found.to())))
                .orElse(content.asked().period());
        return t.of("council.pack.asked", content.asked().title(), period);
    }

    private static Table numbered(List<String> papers, Texts t) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < papers.size(); at++) {
            rows.add(Row.of(Cell.of(t.of("council.pack.paper", at + 1)), Cell.of(papers.get(at))));
        }
        return new Table(
                t.of("council.pack.papers"),
                List.of(Column.of(t.of("council.pack.number"), 1), Column.of(t.of("council.pack.paper.title"), 5)),
                rows,
                List.of());
    }

    private static Table attendees(List<Meeting.Attendee> attendees, Texts t) {
        return new Table(
                t.of("council.pack.attendees"),
                List.of(
                        Column.of(t.of("council.pack.attendee.body"), 4),
                        Column.of(t.of("council.pack.attendee.name"), 3),
                        Column.of(t.of("council.pack.attendee.presence"), 1.5)),
                attendees.stream()
                        .map(each -> Row.of(Cell.of(each.body()), Cell.of(each.name()), Cell.of(each.presence())))
                        .toList(),
                List.of());
    }
}
