package org.yukidoke.sheet;

import java.util.List;

/** What came of opening a file somebody sent. Every ending has words of its own, under {@link #code()}. */
public sealed interface Opened {

    /** A workbook, or a file of text laid out as a table. */
    record Legible(List<SheetGrid> sheets) implements Opened {
        public Legible {
            sheets = List.copyOf(sheets);
        }
    }

    /** Nothing is in it. */
    record Empty() implements Opened {}

    /** More than is read, or far larger inside than it looks. */
    record TooLarge(long bytes) implements Opened {}

    /** It needs a password. */
    record Encrypted() implements Opened {}

    /** The form of before 2007 (.xls). */
    record OldFormat() implements Opened {}

    /** It carries programs. */
    record WithMacros() implements Opened {}

    /** A workbook of another kind: OpenDocument, or the binary one. */
    record OtherFormat(String kind) implements Opened {}

    /** It says it is a workbook, but cannot be read. */
    record Broken() implements Opened {}

    record NotAWorkbook() implements Opened {}

    /** The key of its words; blank for what can be read. */
    default String code() {
        return switch (this) {
            case Legible legible -> "";
            case Empty empty -> "sheet.opened.empty";
            case TooLarge large -> "sheet.opened.large";
            case Encrypted encrypted -> "sheet.opened.encrypted";
            case OldFormat old -> "sheet.opened.old";
            case WithMacros macros -> "sheet.opened.macros";
            case OtherFormat other -> "sheet.opened.other";
            case Broken broken -> "sheet.opened.broken";
            case NotAWorkbook none -> "sheet.opened.none";
        };
    }
}
