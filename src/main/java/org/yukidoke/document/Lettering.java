package org.yukidoke.document;

import java.util.ArrayList;
import java.util.List;

/** How much room words take where no font is at hand: reckoned wide, so that a row is rather too high than clipped. */
final class Lettering {

    private Lettering() {}

    /** Lines the text needs, where a line has room for so many full letters. */
    static int lines(String text, double room) {
        return breaks(text, room).size();
    }

    /** The text in parts of at most so many lines; one empty part for no text. */
    static List<Text> pieces(Text text, double room, int most) {
        List<Integer> starts = breaks(text.plain(), room);
        if (starts.size() <= most) {
            return List.of(text);
        }
        var pieces = new ArrayList<Text>();
        for (int line = 0; line < starts.size(); line += most) {
            int end = line + most < starts.size()
                    ? starts.get(line + most)
                    : text.plain().length();
            pieces.add(between(text, starts.get(line), end));
        }
        return pieces;
    }

    private static Text between(Text text, int from, int to) {
        var runs = new ArrayList<Text.Run>();
        int at = 0;
        for (Text.Run run : text.runs()) {
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, run.text().length());
            if (start < end) {
                runs.add(new Text.Run(run.text().substring(start, end), run.mark()));
            }
            at += run.text().length();
        }
        return new Text(runs);
    }

    /** Where each line begins. */
    private static List<Integer> breaks(String text, double room) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        double most = Math.max(1, room);
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            double wide = width(letter);
            if (letter == '\n') {
                starts.add(at + 1);
                used = 0;
            } else if (used + wide > most) {
                starts.add(at);
                used = wide;
            } else {
                used += wide;
            }
            at += Character.charCount(letter);
        }
        return starts;
    }

    private static double width(int letter) {
        return letter == '\n' ? 0 : letter < 0x80 ? 0.62 : letter >= 0xff61 && letter <= 0xff9f ? 0.6 : 1;
    }
}
