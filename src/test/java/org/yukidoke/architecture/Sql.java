package org.yukidoke.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a text of SQL which relations and functions it names and what it does to them. It knows the shape of
 * statements, not their meaning: enough to say whose tables they touch.
 */
final class Sql {

    /** What a text does to what it names. */
    enum Deed {
        READ,
        WRITE,
        DEFINE,
        POINT_AT,
        CALL
    }

    record Use(Deed deed, String name) {

        /** Blank when the name is not qualified. */
        String schema() {
            int dot = name.indexOf('.');
            return dot < 0 ? "" : name.substring(0, dot);
        }
    }

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\s*(select\\s.*|insert\\s+into\\s.*|update\\s+\\S+\\s.*\\bset\\b.*|delete\\s+from\\s.*"
                    + "|merge\\s+into\\s.*|with\\s+(recursive\\s+)?\\w+(\\s*\\([^)]*\\))?\\s+as\\s.*|truncate\\s+.*"
                    + "|lock\\s+table\\s.*|(create|alter|drop)\\s+(table|view|schema|index|function|role|policy)\\s.*)");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    /** The rows a statement changed, as its trigger sees them. */
    private static final Pattern TRANSITION_TABLE = Pattern.compile("\\b(?:new|old)\\s+table\\s+as\\s+(\\w+)");

    private static final Pattern COMMON_TABLE = Pattern.compile(
            "\\b(\\w+)\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:(?:not\\s+)?materialized\\s+)?\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\\$\\w*\\$|::|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|[(),;*]|\\S");
    private static final Set<String> MODIFIERS = Set.of(
            "or",
            "replace",
            "unique",
            "temporary",
            "temp",
            "materialized",
            "recursive",
            "constraint",
            "if",
            "not",
            "exists",
            "concurrently",
            "only",
            "lateral",
            "unlogged");
    private static final Set<String> NAMED = Set.of(
            "table", "view", "function", "procedure", "domain", "type", "sequence", "schema", "aggregate", "column");
    private static final Set<String> HUNG_ON_A_TABLE = Set.of("index", "policy", "trigger", "rule");
    private static final Set<String> END_OF_LIST = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "set",
            "returning",
            "window",
            "union",
            "except",
            "intersect",
            ";");
    private static final Set<String> FROM_WITHIN = Set.of("extract", "substring", "trim", "overlay", "position");

    private static final Set<String> BEFORE_UPDATE = Set.of("", ";", "(", ")", "begin", "then", "else", "loop");

    private final List<String> tokens = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<String> commonTables = new HashSet<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String statement = "";
    private int at;

    /** A pair of parentheses: what stands before it, and whether a list of relations is being read in it. */
    private static final class Level {
        private final String opener;
        private @Nullable Deed list;

        private Level(String opener) {
            this.opener = opener;
        }
    }

    private Sql(String text) {
        String bare = COMMENT.matcher(text).replaceAll(" ");
        TOKEN.matcher(bare).results().forEach(found -> tokens.add(found.group().toLowerCase(Locale.ROOT)));
        COMMON_TABLE.matcher(bare).results().forEach(found -> commonTables.add(found.group(1)));
        TRANSITION_TABLE.matcher(bare).results().forEach(found -> commonTables.add(found.group(1)));
    }

    /** Whether a text spelled in a class is SQL at all. */
    static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches();
    }

    static List<Use> uses(String text) {
        var sql = new Sql(text);
        sql.read();
        return sql.uses.stream()
                .filter(use -> !sql.commonTables.contains(use.name()))
                .distinct()
                .toList();
    }

    private void read() {
        levels.push(new Level(""));
        for (at = 0; at < tokens.size(); at++) {
            if (previous().isEmpty() || previous().equals(";")) {
                statement = token(0);
                begin();
            }
            step();
        }
    }

    private void begin() {
        switch (statement) {
            case "create", "alter", "drop", "comment" -> defined();
            case "grant", "revoke" -> granted();
            case "truncate" -> relation(at + (token(1).equals("table") ? 2 : 1), Deed.WRITE);
            default -> {}
        }
    }

    private void step() {
        switch (token(0)) {
            case "(" -> levels.push(new Level(previous()));
            case ")" -> levels.pop();
            case "from" -> from();
            case "join" -> relation(at + 1, Deed.READ);
            case "using" -> {
                if (Set.of("merge", "delete").contains(statement)) {
                    relation(at + 1, Deed.READ);
                }
            }
            case "into" -> {
                if (Set.of("insert", "merge").contains(previous())) {
                    relation(at + 1, Deed.WRITE);
                }
            }
            case "update" -> {
                if (!token(1).equals("set") && BEFORE_UPDATE.contains(previous())) {
                    relation(at + 1, Deed.WRITE);
                }
            }
            case "references" -> relation(at + 1, Deed.POINT_AT);
            case "," -> {
                if (level().list == Deed.READ) {
                    relation(at + 1, Deed.READ);
                }
            }
            default -> other();
        }
    }

    private void other() {
        if (END_OF_LIST.contains(token(0))) {
            level().list = null;
        }
        boolean called = token(0).contains(".") && token(1).equals("(");
        boolean known = uses.stream().anyMatch(use -> use.name().equals(token(0)));
        if (called && !known) {
            uses.add(new Use(Deed.CALL, token(0)));
        }
    }

    private void from() {
        if (previous().equals("distinct") || FROM_WITHIN.contains(level().opener)) {
            return;
        }
        boolean delete = previous().equals("delete");
        relation(at + 1, delete ? Deed.WRITE : Deed.READ);
        level().list = delete ? null : Deed.READ;
    }

    private void defined() {
        int next = pastModifiers(at + (statement.equals("comment") ? 2 : 1));
        String kind = tokenAt(next);
        if (HUNG_ON_A_TABLE.contains(kind)) {
            int on = next;
            while (!Set.of("on", ";", "").contains(tokenAt(on))) {
                on++;
            }
            if (tokenAt(on).equals("on")) {
                // What comes after a row was changed only listens, as a foreign key that cascades does.
                boolean listens = statement.equals("create")
                        && kind.equals("trigger")
                        && tokens.subList(next, on).contains("after");
                relation(on + 1, listens ? Deed.POINT_AT : Deed.DEFINE);
            } else {
                // An index that is dropped names no table, but its own schema.
                uses.add(new Use(Deed.DEFINE, tokenAt(pastModifiers(next + 1))));
            }
        } else if (NAMED.contains(kind)) {
            int name = pastModifiers(next + 1);
            boolean whole = kind.equals("schema");
            boolean column = kind.equals("column");
            String full = tokenAt(name);
            uses.add(new Use(
                    Deed.DEFINE, whole ? full + ".*" : column ? full.substring(0, full.lastIndexOf('.')) : full));
        }
    }

    private void granted() {
        int next = at;
        while (!Set.of("on", ";", "").contains(tokenAt(next))) {
            next++;
        }
        for (next++; !Set.of("to", "from", ";", "").contains(tokenAt(next)); next++) {
            String word = tokenAt(next);
            if (word.contains(".")) {
                uses.add(new Use(Deed.DEFINE, word));
            } else if (Set.of("schema").contains(word)) {
                uses.add(new Use(Deed.DEFINE, tokenAt(next + 1) + ".*"));
            }
        }
        // "revoke … from role" and "grant … to role" name no relation.
        at = next + 1;
    }

    private void relation(int place, Deed deed) {
        int next = pastModifiers(place);
        String name = tokenAt(next);
        if (name.isEmpty()
                || !Character.isLetter(name.charAt(0))
                || Set.of("stdin", "select", "values").contains(name)) {
            return;
        }
        boolean call = deed == Deed.READ && tokenAt(next + 1).equals("(");
        if (!call) {
            uses.add(new Use(deed, name));
        } else if (name.contains(".")) {
            uses.add(new Use(Deed.CALL, name));
        }
    }

    private int pastModifiers(int place) {
        int next = place;
        while (MODIFIERS.contains(tokenAt(next))) {
            next++;
        }
        return next;
    }

    private Level level() {
        return levels.element();
    }

    private String token(int ahead) {
        return tokenAt(at + ahead);
    }

    private String previous() {
        return tokenAt(at - 1);
    }

    private String tokenAt(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place) : "";
    }
}
