package org.yukidoke.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.yukidoke.plan.Document.Paragraph;

/** How lines of a converted document become text a person can read, without changing a word of it. */
final class WordingRules {

    // Tags, emphasis and list or heading marks come from the conversion to text, not from the council.
    // No tag holds another: a line of open ones would be read to its end once for each.
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern LINE_MARK = Pattern.compile("^\\s*(#{1,6}\\s+|- )");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*");
    private static final Pattern SPACES = Pattern.compile("[ \\u3000\\u00a0]+");

    private WordingRules() {}

    static List<Paragraph> paragraphs(List<String> printed) {
        var paragraphs = new ArrayList<Paragraph>();
        var running = new StringBuilder();
        for (String line : printed) {
            if (line.contains("\t")) {
                end(running, paragraphs);
                paragraphs.add(new Paragraph(cells(line)));
                continue;
            }
            boolean starts = LINE_MARK.matcher(line).find();
            String text = clean(line);
            if (text.isEmpty()) {
                continue;
            }
            if (starts || endsParagraph(running)) {
                end(running, paragraphs);
            }
            join(running, text);
        }
        end(running, paragraphs);
        return List.copyOf(paragraphs);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t"))
                .map(WordingRules::clean)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static String clean(String line) {
        String text = TAG.matcher(line).replaceAll(" ");
        text = LINE_MARK.matcher(text).replaceFirst("");
        text = EMPHASIS.matcher(text).replaceAll("");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    // A page break or the width of the page ends a line in the middle of a sentence; 。 and 】 end one on purpose.
    private static boolean endsParagraph(StringBuilder running) {
        if (running.isEmpty()) {
            return false;
        }
        char last = running.charAt(running.length() - 1);
        return last == '。' || last == '】';
    }

    private static void join(StringBuilder running, String text) {
        if (!running.isEmpty() && latin(running.charAt(running.length() - 1)) && latin(text.charAt(0))) {
            running.append(' ');
        }
        running.append(text);
    }

    private static boolean latin(char letter) {
        return letter < 0x80 && Character.isLetterOrDigit(letter);
    }

    private static void end(StringBuilder running, List<Paragraph> paragraphs) {
        if (!running.isEmpty()) {
            paragraphs.add(new Paragraph(List.of(running.toString())));
            running.setLength(0);
        }
    }
}
