package org.yukidoke.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What people do to a table as a whole. */
final class TableSlips {

    private TableSlips() {}

    static List<Slip> all() {
        return List.of(
                slip("L3-01 title above", (paper, random) -> {
                    paper.insertRow(0, List.of(new Ink("令和8年度 実績報告")));
                    paper.insertRow(1, List.of());
                }),
                slip("L3-01 title over the columns", (paper, random) -> {
                    paper.insertRow(0, List.of(new Ink(null), new Ink(null), new Ink("実績報告"), new Ink("（案）")));
                    paper.merged.add(new int[] {0, 0, 2, 6});
                }),
                slip("L1-03 blank column", (paper, random) -> paper.insertColumn(random.nextInt(paper.width() + 1))),
                slip(
                        "L1-03 blank row",
                        (paper, random) -> paper.insertRow(random.nextInt(paper.rows.size() + 1), List.of())),
                slip(
                        "L1-03 headings again",
                        (paper, random) -> paper.insertRow(
                                1 + random.nextInt(paper.rows.size()),
                                paper.rows.get(head(paper)).stream()
                                        .map(Ink::copy)
                                        .toList())),
                slip(
                        "L1-04 memo beside",
                        (paper, random) ->
                                paper.at(random.nextInt(paper.rows.size()), paper.width() + 1).value = "要確認 123"),
                slip(
                        "L1-04 memo below",
                        (paper, random) -> paper.insertRow(paper.rows.size(), List.of(new Ink("※ 速報値を含む。60件は概数。")))),
                slip("L1-04 number below a column", (paper, random) -> {
                    paper.insertRow(paper.rows.size(), List.of());
                    paper.at(paper.rows.size() - 1, place(paper, "今期の値")).value = 12345.0;
                }),
                slip("sum below", (paper, random) -> {
                    paper.insertRow(paper.rows.size(), List.of(new Ink("合計")));
                    paper.at(paper.rows.size() - 1, place(paper, "今期の値")).value = 99999.0;
                }),
                slip("L1-05 heading gone", (paper, random) -> heading(paper, random).value = null),
                slip("L1-05 heading renamed", (paper, random) -> heading(paper, random).value = "項目A"),
                slip("L1-06 heading with line ends", (paper, random) -> {
                    Ink ink = heading(paper, random);
                    ink.value = String.join("\n", ink.text().split(""));
                }),
                slip("L1-06 heading with spaces", (paper, random) -> {
                    Ink ink = heading(paper, random);
                    ink.value = "　" + String.join("　", ink.text().split("")) + " ";
                }),
                slip("L2-03 heading twice", (paper, random) -> heading(paper, random).value = "今期の値"),
                slip("two lines of headings", TableSlips::twoLines),
                slip("headings exchanged", (paper, random) -> {
                    Ink one = paper.at(head(paper), place(paper, "今期の値"));
                    Ink other = paper.at(head(paper), place(paper, random.nextBoolean() ? "前の期" : "目標"));
                    Object kept = one.value;
                    one.value = other.value;
                    other.value = kept;
                }),
                slip("L3-07 columns reordered", (paper, random) -> {
                    var order = new ArrayList<>(
                            IntStream.range(0, paper.width()).boxed().toList());
                    Collections.shuffle(order, random);
                    reorder(paper, order);
                }),
                slip("L3-07 column gone", (paper, random) -> {
                    int gone = random.nextInt(Clean.HEADINGS.size());
                    reorder(
                            paper,
                            IntStream.range(0, paper.width())
                                    .filter(column -> column != gone)
                                    .boxed()
                                    .toList());
                }),
                slip("rows sorted", (paper, random) -> Collections.shuffle(data(paper), random)),
                slip(
                        "rows sorted by value",
                        (paper, random) -> data(paper)
                                .sort(Comparator.comparing(row -> row.size() > Clean.VALUE
                                        ? row.get(Clean.VALUE).text()
                                        : ""))),
                slip("rows sorted without their keys", (paper, random) -> {
                    List<Ink> keys = new ArrayList<>(
                            data(paper).stream().map(row -> cell(row, 0)).toList());
                    Collections.shuffle(keys, random);
                    for (int at = 0; at < keys.size(); at++) {
                        data(paper).get(at).set(0, keys.get(at));
                    }
                }),
                slip("headings sorted down", (paper, random) -> Collections.shuffle(paper.rows, random)),
                slip("row twice", (paper, random) -> paper.rows.add(copied(paper, random))),
                slip("row twice, one changed", (paper, random) -> {
                    List<Ink> row = copied(paper, random);
                    while (row.size() <= Clean.VALUE) {
                        row.add(new Ink(null));
                    }
                    row.get(Clean.VALUE).value = 77777.0;
                    paper.rows.add(1 + random.nextInt(paper.rows.size()), row);
                }),
                slip("L1-13 hidden row twice, one changed", (paper, random) -> {
                    List<Ink> row = copied(paper, random);
                    while (row.size() <= Clean.VALUE) {
                        row.add(new Ink(null));
                    }
                    row.get(Clean.VALUE).value = 66666.0;
                    paper.insertRow(1, row);
                    paper.hiddenRows.add(1);
                }),
                slip(
                        "row gone",
                        (paper, random) ->
                                data(paper).remove(random.nextInt(data(paper).size()))),
                slip(
                        "L1-13 hidden row",
                        (paper, random) -> paper.hiddenRows.add(
                                1 + random.nextInt(data(paper).size()))),
                slip("L1-13 hidden column", (paper, random) -> paper.hiddenColumns.add(random.nextInt(paper.width()))),
                slip(
                        "L1-12 merged down",
                        (paper, random) ->
                                merge(paper, 1 + random.nextInt(data(paper).size()), 2, random, 1)),
                slip(
                        "L1-12 merged across",
                        (paper, random) ->
                                merge(paper, 1 + random.nextInt(data(paper).size()), 1, random, 2)),
                slip("L1-12 merged block", (paper, random) -> merge(paper, 1, 2, random, 3)),
                slip("L2-02 key left out", (paper, random) -> row(paper, random).set(0, new Ink(null))),
                slip("L2-02 words left out", (paper, random) -> cell(row(paper, random), 1).value = null),
                slip("L2-02 words as above", (paper, random) -> cell(row(paper, random), 1).value = "同上"),
                slip("L3-06 key spelt otherwise", (paper, random) -> {
                    Ink key = cell(row(paper, random), 0);
                    key.value = key.text().replace("K0", "K");
                }),
                slip("key in full width", (paper, random) -> {
                    Ink key = cell(row(paper, random), 0);
                    key.value = key.text().replace("K", "Ｋ").replace("1", "１").replace("0", "０");
                }),
                slip("key struck", (paper, random) -> cell(row(paper, random), 0).struck = true),
                slip("keys exchanged", (paper, random) -> {
                    Ink one = cell(data(paper).getFirst(), 0);
                    Ink other = cell(data(paper).getLast(), 0);
                    Object kept = one.value;
                    one.value = other.value;
                    other.value = kept;
                }),
                slip("L1-10 value in a box", (paper, random) -> {
                    paper.textBox = cell(row(paper, random), Clean.VALUE).text() + "人です";
                }),
                slip("L1-02 another table below", (paper, random) -> {
                    paper.insertRow(paper.rows.size(), List.of());
                    paper.row("番号", "今期の値", "状態");
                    paper.row("K01", 31313.0, "値あり");
                }),
                slip("L1-02 another table beside", (paper, random) -> {
                    int column = paper.width() + 1;
                    paper.at(0, column).value = "番号";
                    paper.at(0, column + 1).value = "今期の値";
                    paper.at(1, column).value = "K02";
                    paper.at(1, column + 1).value = 41414.0;
                }),
                slip("L1-02 the same table below", (paper, random) -> {
                    var copy = paper.copy();
                    copy.rows.stream().skip(1).forEach(row -> cell(row, Clean.VALUE).value = 51515.0);
                    paper.rows.addAll(copy.rows);
                }),
                slip("another sheet", (paper, random) -> {
                    var other = new Paper();
                    other.row("メモ", "K01", 12345.0);
                    paper.others.add(other);
                }),
                slip("a copy of the sheet", (paper, random) -> {
                    var copy = paper.copy();
                    cell(copy.rows.getLast(), Clean.VALUE).value = 61616.0;
                    copy.hidden = random.nextBoolean();
                    paper.others.add(copy);
                }),
                slip("L3-09 laid on its side", TableSlips::sideways));
    }

    private static Slip slip(String name, java.util.function.BiConsumer<Paper, Random> deed) {
        return new Slip(name, (clean, random) -> {
            if (clean.paper.rows.size() < 4) {
                return false;
            }
            deed.accept(clean.paper, random);
            return true;
        });
    }

    // As a spreadsheet merges: the first value stays, the others are gone.
    private static void merge(Paper paper, int row, int down, Random random, int across) {
        int column = Math.max(0, random.nextInt(paper.width()) - across + 1);
        int last = Math.min(paper.rows.size() - 1, row + down - 1);
        boolean clash = paper.merged.stream()
                .anyMatch(range ->
                        range[0] <= last && row <= range[1] && range[2] <= column + across - 1 && column <= range[3]);
        if (clash || (row == last && across == 1)) {
            return;
        }
        for (int down2 = row; down2 <= last; down2++) {
            for (int at = column; at < column + across; at++) {
                if (down2 != row || at != column) {
                    paper.at(down2, at).value = null;
                }
            }
        }
        paper.merged.add(new int[] {row, last, column, column + across - 1});
    }

    private static void twoLines(Paper paper, Random random) {
        int head = head(paper);
        var second = new ArrayList<Ink>();
        for (Ink ink : paper.rows.get(head)) {
            String text = ink.text();
            int cut = text.length() < 2 ? text.length() : 1 + random.nextInt(text.length() - 1);
            ink.value = text.substring(0, cut);
            second.add(new Ink(text.substring(cut)));
        }
        paper.insertRow(head + 1, second);
    }

    private static void sideways(Paper paper, Random random) {
        int width = paper.width();
        var turned = new ArrayList<List<Ink>>();
        for (int column = 0; column < width; column++) {
            var row = new ArrayList<Ink>();
            for (int at = 0; at < paper.rows.size(); at++) {
                row.add(paper.at(at, column));
            }
            turned.add(row);
        }
        paper.rows.clear();
        paper.rows.addAll(turned);
    }

    private static void reorder(Paper paper, List<Integer> order) {
        int width = paper.width();
        for (int at = 0; at < paper.rows.size(); at++) {
            paper.at(at, width - 1);
            List<Ink> row = paper.rows.get(at);
            paper.rows.set(at, new ArrayList<>(order.stream().map(row::get).toList()));
        }
    }

    /** Where the headings stand now. */
    private static int head(Paper paper) {
        return IntStream.range(0, paper.rows.size())
                .filter(row ->
                        paper.rows.get(row).stream().anyMatch(ink -> ink.text().equals("今期の値")))
                .findFirst()
                .orElse(0);
    }

    private static int place(Paper paper, String heading) {
        return IntStream.range(0, paper.width())
                .filter(column -> paper.at(head(paper), column).text().equals(heading))
                .findFirst()
                .orElse(Clean.VALUE);
    }

    private static Ink heading(Paper paper, Random random) {
        int head = head(paper);
        List<Ink> filled = paper.rows.get(head).stream().filter(Ink::filled).toList();
        return filled.isEmpty() ? paper.at(head, 0) : CellSlips.any(filled, random);
    }

    private static List<List<Ink>> data(Paper paper) {
        return paper.rows.subList(Math.min(head(paper) + 1, paper.rows.size() - 1), paper.rows.size());
    }

    private static List<Ink> row(Paper paper, Random random) {
        return CellSlips.any(data(paper), random);
    }

    private static List<Ink> copied(Paper paper, Random random) {
        return new ArrayList<>(row(paper, random).stream().map(Ink::copy).toList());
    }

    private static Ink cell(List<Ink> row, int column) {
        while (row.size() <= column) {
            row.add(new Ink(null));
        }
        return row.get(column);
    }
}
