package org.yukidoke.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yukidoke.chart.Height;
import org.yukidoke.chart.Level;
import org.yukidoke.chart.Years;
import org.yukidoke.document.Table.Align;
import org.yukidoke.document.Table.Cell;
import org.yukidoke.document.Table.Column;
import org.yukidoke.document.Table.Row;

/** Documents to write: every kind of block, long cells, many columns and rows. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 7, 3);
    static final List<String> HEADINGS =
            List.of("指標", "目標（期間）", "実績（年度）", "累計", "進捗率", "差", "不足の理由", "翌年度の目標・対象年齢", "今後の取組");

    private Samples() {}

    static Document everything() {
        return everything(2_449);
    }

    static Document everything(int actual) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.SheetBreak("次第"));
        blocks.add(new Block.Heading(1, "就職氷河期世代活躍支援プラットフォーム 第3回会議"));
        blocks.add(new Block.Facts(List.of(
                Block.Fact.of("日時", "令和8年7月3日（2026年） 14時から16時まで"), Block.Fact.of("場所", "県庁 <本館> 第1会議室 & オンライン"))));
        blocks.add(new Block.Heading(2, "次第"));
        blocks.add(new Block.Bullets(true, List.of(Text.of("開会"), Text.of("令和7年度の実績について"), Text.of("閉会"))));
        blocks.add(new Block.Paragraph(
                new Text(List.of(
                        new Text.Run("対象年齢は", Text.Mark.PLAIN),
                        new Text.Run("35歳", Text.Mark.DELETED),
                        new Text.Run("36歳", Text.Mark.INSERTED),
                        new Text.Run("以上とする。髙橋・𠮷野・葛\uDB40\uDD00城の各委員が出席する。", Text.Mark.PLAIN))),
                Tone.PLAIN));
        blocks.add(new Block.Tabular(new Table(
                "出席者",
                List.of(Column.of("所属", 2), Column.of("氏名", 1)),
                List.of(Row.of(Cell.of("労働局"), Cell.of("髙橋 一郎"))),
                List.of())));
        blocks.add(new Block.SheetBreak("進捗一覧"));
        blocks.add(new Block.Heading(1, "進捗一覧"));
        blocks.add(new Block.Tabular(progress(actual, 60)));
        blocks.add(new Block.SheetBreak("図"));
        blocks.add(new Block.Heading(2, "年度ごとの実績"));
        blocks.add(picture(actual));
        return new Document("第3回会議資料", Locale.JAPANESE, Paper.A3_LANDSCAPE, DAY, "第3回会議資料", blocks);
    }

    static Table progress(int actual, int rows) {
        var columns = new ArrayList<Column>();
        double[] weights = {3, 1.6, 1.6, 1.6, 1.2, 1.2, 5, 3, 4};
        for (int at = 0; at < HEADINGS.size(); at++) {
            boolean figure = at > 0 && at < 6;
            String heading = HEADINGS.get(at);
            columns.add(new Column(
                    at >= 2 && at <= 5 ? List.of("実績", heading) : List.of(heading),
                    weights[at],
                    figure ? Align.END : Align.START));
        }
        String reason = "支援の成果により対象となる方が減ったことに加え、年度の前半に求人が少なかったため。".repeat(3);
        return new Table(
                "正社員就職者数など",
                columns,
                IntStream.range(0, rows)
                        .mapToObj(at -> Row.of(
                                Cell.of("指標その" + (at + 1) + " ハローワークの職業紹介により正社員に就職した者の数"),
                                Cell.of(Figure.of(new BigDecimal(5_643), "人")),
                                Cell.of(Figure.of(new BigDecimal(actual + at), "人")),
                                at % 7 == 3 ? Cell.of("未報告") : Cell.of(Figure.of(new BigDecimal(8_944), "人")),
                                Cell.of(new Figure(new BigDecimal("92.3"), 1, "", "%")),
                                Cell.of(Figure.of(new BigDecimal(-150), "人")),
                                Cell.of(at == 5 ? reason.repeat(9) : reason),
                                Cell.of("5,643人\n36歳から57歳まで"),
                                Cell.of("VeryLongWordWithoutAnySpaceThatMustBeBrokenSomewhere" + "窓口の体制を見直す。")))
                        .toList(),
                List.of("未報告：報告がまだない。秘匿：少数のため公表しない。"));
    }

    private static Block picture(int actual) {
        var years = new Years(
                List.of(
                        new Years.Year("令和5年度", new Years.Amount.Stated(1_993, "1,993", null)),
                        new Years.Year("令和6年度", new Years.Amount.Stated(3_221, "3,221", null)),
                        new Years.Year("令和7年度", new Years.Amount.Stated(actual, "" + actual, null))),
                new Level(2_800, "目標", "目標 2,800人"));
        return new Block.Picture(
                years.draw(
                        org.yukidoke.chart.Paper.LARGE,
                        Height.OWN,
                        value -> String.format(Locale.ROOT, "%,.0f", value)),
                "正社員就職者数",
                "令和5年度 1,993人、令和6年度 3,221人、令和7年度 2,449人。目標は 2,800人。",
                new Table(
                        "正社員就職者数",
                        List.of(Column.of("年度", 1), Column.figures("実績", 1)),
                        List.of(
                                Row.of(Cell.of("令和5年度"), Cell.of(Figure.of(new BigDecimal(1_993), "人"))),
                                Row.of(Cell.of("令和6年度"), Cell.of(Figure.of(new BigDecimal(3_221), "人")))),
                        List.of()));
    }
}
