package org.yukidoke.casework.web.support;

import java.util.List;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Draft;
import org.yukidoke.web.Typed;

/** The sheets there are about somebody. */
public record SheetsView(Band frame, List<Card> cards, String done) {

    public SheetsView {
        cards = List.copyOf(cards);
    }

    /**
     * A sheet.
     *
     * @param state when the newest version was written and whether it was copied; blank while there is none
     */
    public record Card(String href, String title, String mirrors, String state, boolean written, boolean copied) {}

    /** The form a version is written with. */
    public record Edit(
            Band frame, Head head, Typed form, Draft draft, int number, List<Field> fields, List<Row> overtaken) {
        public Edit {
            fields = List.copyOf(fields);
            overtaken = List.copyOf(overtaken);
        }
    }

    /**
     * What stands above a sheet.
     *
     * @param source which form it mirrors and how far that is known
     * @param missing whether some of it may not be kept by this body
     */
    public record Head(String path, String title, String source, String url, String seen, boolean missing) {}

    /**
     * A thing asked.
     *
     * @param kind line, text, day, choice, marks or file
     * @param value what the file says, for kind file
     */
    public record Field(String kind, String name, String label, String official, List<Choice> options, String value) {
        public Field {
            options = List.copyOf(options);
        }
    }

    /**
     * A sheet beside the form it is copied into.
     *
     * @param versions all of them, the newest first
     */
    public record Copy(Band frame, Head head, Version version, List<Row> rows, List<Version> versions, String done) {
        public Copy {
            rows = List.copyOf(rows);
            versions = List.copyOf(versions);
        }
    }

    /**
     * A version.
     *
     * @param copied when it was copied; blank while it was not
     */
    public record Version(String id, int number, String made, String copied) {}

    /**
     * One field: what it is called there and what is written here.
     *
     * @param official blank where that has not been compared with the form
     * @param values lines to copy; empty for nothing written
     * @param kept whether this body may keep it
     */
    public record Row(int place, String official, String label, List<String> values, boolean kept) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
