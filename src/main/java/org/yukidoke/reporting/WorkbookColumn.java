package org.yukidoke.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yukidoke.plan.Kpi;
import org.yukidoke.sheet.Shape;

/** The columns of the workbook of a report, in their order. */
public enum WorkbookColumn {
    KEY(Shape.Role.KEY, 8),
    WHAT(Shape.Role.FIXED, 34),
    UNIT(Shape.Role.FIXED, 8),
    LAST(Shape.Role.FIXED, 12),
    TARGET(Shape.Role.FIXED, 12),
    TOTAL(Shape.Role.FIXED, 12),
    VALUE(Shape.Role.ENTRY, 14),
    NUMERATOR(Shape.Role.ENTRY, 12),
    DENOMINATOR(Shape.Role.ENTRY, 12),
    ON(Shape.Role.ENTRY, 16),
    MARK(Shape.Role.ENTRY, 14),
    DONE(Shape.Role.ENTRY, 40),
    STATE(Shape.Role.ENTRY, 14),
    EXPECTED(Shape.Role.ENTRY, 16),
    SHORTFALL(Shape.Role.ENTRY, 30),
    NEXT(Shape.Role.ENTRY, 30),
    NEXT_TARGET(Shape.Role.ENTRY, 14),
    NEXT_AGE(Shape.Role.ENTRY, 14),
    COMMENT(Shape.Role.ENTRY, 24);

    private final Shape.Role role;
    private final int width;

    WorkbookColumn(Shape.Role role, int width) {
        this.role = role;
        this.width = width;
    }

    /** The column as files of ours name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Shape.Role role() {
        return role;
    }

    /** In letters. */
    int width() {
        return width;
    }

    static Optional<WorkbookColumn> find(String id) {
        return Arrays.stream(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    /** The field of a line that is filled in here; empty where the line has none. */
    Optional<String> field(Line.Subject subject) {
        return switch (subject) {
            case Line.Deed deed -> deed();
            case Line.Figure figure -> figure(figure.indicator().aim().kind());
        };
    }

    private Optional<String> deed() {
        return List.of(MARK, DONE, STATE, NEXT).contains(this) ? Optional.of(id()) : Optional.empty();
    }

    private Optional<String> figure(Kpi.Kind kind) {
        return switch (this) {
            case KEY, WHAT, UNIT, LAST, TARGET, TOTAL -> Optional.empty();
            case VALUE -> only(kind == Kpi.Kind.COUNT || kind == Kpi.Kind.CAPACITY, "quantity");
            case NUMERATOR, DENOMINATOR -> only(kind == Kpi.Kind.RATE || kind == Kpi.Kind.COVERAGE, id());
            case ON -> only(kind == Kpi.Kind.MILESTONE, id());
            case MARK -> only(kind == Kpi.Kind.TEXT, "grade");
            case DONE -> only(kind == Kpi.Kind.TEXT, "reason");
            case STATE, EXPECTED, SHORTFALL, NEXT, NEXT_TARGET, NEXT_AGE, COMMENT -> Optional.of(id());
        };
    }

    private static Optional<String> only(boolean asked, String field) {
        return asked ? Optional.of(field) : Optional.empty();
    }

    /** Whether it holds the figure itself, so that a word there says why there is none. */
    boolean figure() {
        return this == VALUE || this == NUMERATOR || this == DENOMINATOR || this == ON;
    }
}
