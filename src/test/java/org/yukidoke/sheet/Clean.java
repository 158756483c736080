package org.yukidoke.sheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A table nobody has spoilt yet, and what it says. */
final class Clean {

    static final YearMonth ABOUT = YearMonth.of(2026, 7);
    static final List<String> HEADINGS = List.of("番号", "内容", "単位", "前の期", "目標", "今期の値", "状態", "判明予定月", "不足の理由");
    static final int VALUE = 5;
    static final int STATE = 6;
    static final int MONTH = 7;
    static final int REASON = 8;

    private static final List<String> WHATS = List.of("正社員就職件数", "職業訓練の受講あっせん数", "相談者数", "セミナー参加率", "定着率");
    private static final List<String> REASONS = List.of("周知が遅れた。", "担当者が交代した。\n後任は4月から。", "求人が60件、参加が41人だった。", "");
    private static final Expect.Choice STATES = new Expect.Choice(List.of(
            new Expect.Option("stated", List.of("値あり")),
            new Expect.Option("not_applicable", List.of("該当なし")),
            new Expect.Option("pending", List.of("判明予定")),
            new Expect.Option("suppressed", List.of("秘匿"))));

    final Paper paper = new Paper();
    final Random random;
    final Shape shape;
    /** By key and column; a cell nobody filled in is missing. */
    final Map<String, Map<String, Meaning>> truth = new HashMap<>();

    Clean(Random random) {
        this.random = random;
        paper.row(HEADINGS.toArray());
        var rows = new ArrayList<Shape.Row>();
        int many = 4 + random.nextInt(6);
        for (int at = 0; at < many; at++) {
            rows.add(row(at));
        }
        this.shape = new Shape(
                List.of(
                        column("key", Shape.Role.KEY, "番号"),
                        column("what", Shape.Role.FIXED, "内容"),
                        column("unit", Shape.Role.FIXED, "単位"),
                        column("last", Shape.Role.FIXED, "前の期"),
                        column("target", Shape.Role.FIXED, "目標"),
                        column("value", Shape.Role.ENTRY, "今期の値"),
                        column("state", Shape.Role.ENTRY, "状態"),
                        column("month", Shape.Role.ENTRY, "判明予定月"),
                        column("reason", Shape.Role.ENTRY, "不足の理由")),
                rows);
    }

    private static Shape.Column column(String id, Shape.Role role, String name) {
        return new Shape.Column(id, role, List.of(name));
    }

    private Shape.Row row(int at) {
        String key = "K%02d".formatted(at + 1);
        String what = WHATS.get(at % WHATS.size()) + "（その" + (at + 1) + "）";
        boolean share = what.contains("率");
        String unit = share ? "%" : "人";
        double last = random.nextInt(5000);
        double target = random.nextInt(5000);
        var said = new HashMap<String, Meaning>();
        Object value = value(share, said);
        String month = "";
        String state = "値あり";
        said.put("state", new Meaning.Choice("stated"));
        if (value.equals("")) {
            state = "判明予定";
            said.put("state", new Meaning.Choice("pending"));
            said.put("month", new Meaning.Month(YearMonth.of(2026, 9)));
            month = "令和8年9月";
        }
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        if (!reason.isEmpty()) {
            said.put("reason", new Meaning.Words(reason));
        }
        paper.row(key, what, unit, last, target, value, state, month, reason);
        truth.put(key, said);
        return new Shape.Row(
                key,
                Map.of("what", what, "unit", unit, "last", plain(last), "target", plain(target)),
                Map.of(
                        "value", new Expect.Figure(unit, share ? 1 : 0, false, ABOUT),
                        "state", STATES,
                        "month", new Expect.Month(ABOUT),
                        "reason", new Expect.Words(500)));
    }

    private Object value(boolean share, Map<String, Meaning> said) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return "";
        }
        BigDecimal value = share
                ? BigDecimal.valueOf(20 + random.nextInt(1100), 1)
                : BigDecimal.valueOf(dice == 1 ? 0 : 1 + random.nextInt(20_000));
        said.put("value", new Meaning.Figure(value));
        return value.doubleValue();
    }

    private static String plain(double value) {
        return Long.toString((long) value);
    }

    /** The rows that ask for something, as they stand on the paper before anybody moves them. */
    int rows() {
        return truth.size();
    }
}
