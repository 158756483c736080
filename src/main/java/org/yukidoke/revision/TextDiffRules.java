package org.yukidoke.revision;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.yukidoke.revision.Comparison.Mark;
import org.yukidoke.revision.Comparison.Run;

/**
 * What came and what went between two texts, by the shortest way from one to the other (Myers 1986). Numbers, Latin and
 * katakana words change as a whole; other Japanese has no spaces, so it changes letter by letter, and a letter that only
 * happens to stand in both between two changes is taken with them.
 */
final class TextDiffRules {

    private static final int ISLAND = 1;

    private TextDiffRules() {}

    /** Both sides; one that says nothing has no runs. */
    record Both(List<Run> newer, List<Run> older) {
        Both {
            newer = List.copyOf(newer);
            older = List.copyOf(older);
        }
    }

    private enum Step {
        SAME,
        INSERT,
        DELETE
    }

    private record Piece(Step step, String text) {}

    static Both of(String older, String newer) {
        var pieces = islands(joined(pieces(tokens(older), tokens(newer))));
        var left = new ArrayList<Run>();
        var right = new ArrayList<Run>();
        for (Piece piece : pieces) {
            switch (piece.step()) {
                case SAME -> {
                    left.add(new Run(Mark.PLAIN, piece.text()));
                    right.add(new Run(Mark.PLAIN, piece.text()));
                }
                case INSERT -> left.add(new Run(Mark.INSERTED, piece.text()));
                case DELETE -> right.add(new Run(Mark.DELETED, piece.text()));
            }
        }
        return new Both(left, right);
    }

    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(text);
        int kind = -1;
        int start = letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE; start = end, end = letters.next()) {
            String letter = text.substring(start, end);
            int is = kind(letter.codePointAt(0));
            if (is > 0 && is == kind) {
                tokens.set(tokens.size() - 1, tokens.getLast() + letter);
            } else {
                tokens.add(letter);
            }
            kind = is;
        }
        return tokens;
    }

    // 0 stands alone; letters of an equal other number belong together. A comma inside a number is part of it.
    private static int kind(int letter) {
        if (Character.isDigit(letter) || letter == ',' || letter == '.') {
            return 1;
        }
        var script = Character.UnicodeScript.of(letter);
        if (script == Character.UnicodeScript.LATIN) {
            return 2;
        }
        return script == Character.UnicodeScript.KATAKANA || letter == 0x30fc ? 3 : 0;
    }

    private static List<Piece> pieces(List<String> a, List<String> b) {
        int n = a.size();
        int m = b.size();
        int most = n + m;
        int[] reach = new int[2 * most + 2];
        var trace = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOf(reach, reach.length));
            for (int k = -d; k <= d; k += 2) {
                int at = most + k;
                boolean down = k == -d || (k != d && reach[at - 1] < reach[at + 1]);
                int x = down ? reach[at + 1] : reach[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                reach[at] = x;
                if (x >= n && y >= m) {
                    return back(trace, a, b, d);
                }
            }
        }
        return List.of();
    }

    private static List<Piece> back(List<int[]> trace, List<String> a, List<String> b, int steps) {
        var pieces = new ArrayList<Piece>();
        int most = a.size() + b.size();
        int x = a.size();
        int y = b.size();
        for (int d = steps; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean down = k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1]);
            int before = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reach[most + before];
            int fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) {
                pieces.add(new Piece(Step.SAME, a.get(--x)));
                y--;
            }
            if (d > 0) {
                pieces.add(down ? new Piece(Step.INSERT, b.get(--y)) : new Piece(Step.DELETE, a.get(--x)));
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }

    // Between two places that stay, first everything that goes, then everything that comes.
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        var same = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.step() == Step.SAME) {
                flush(joined, Step.DELETE, gone);
                flush(joined, Step.INSERT, come);
                same.append(piece.text());
            } else {
                flush(joined, Step.SAME, same);
                (piece.step() == Step.DELETE ? gone : come).append(piece.text());
            }
        }
        flush(joined, Step.SAME, same);
        flush(joined, Step.DELETE, gone);
        flush(joined, Step.INSERT, come);
        return joined;
    }

    private static void flush(List<Piece> joined, Step step, StringBuilder text) {
        if (!text.isEmpty()) {
            joined.add(new Piece(step, text.toString()));
            text.setLength(0);
        }
    }

    private static List<Piece> islands(List<Piece> pieces) {
        var torn = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean inside = i > 0 && i < pieces.size() - 1;
            if (piece.step() == Step.SAME
                    && inside
                    && piece.text().codePointCount(0, piece.text().length()) <= ISLAND
                    && Character.isIdeographic(piece.text().codePointAt(0))) {
                torn.add(new Piece(Step.DELETE, piece.text()));
                torn.add(new Piece(Step.INSERT, piece.text()));
            } else {
                torn.add(piece);
            }
        }
        return joined(torn);
    }
}
