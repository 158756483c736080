package org.yukidoke.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with the words of the product: between the languages, and between words and those who use them. */
record WordFaults(Map<String, String> japanese, Map<String, String> english) {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*[a-z0-9.-])\"");

    /** Places in templates and Java whose literals are keys: {@code t.of(…)}, faults of fields, entries of menus. */
    private static final List<Pattern> USES = List.of(
            Pattern.compile("\\b(?:t|texts)(?:\\(\\))?\\s*\\.of\\(([^,)]*)"),
            Pattern.compile("FieldError\\.of\\([^,]*,([^,)]*)"),
            Pattern.compile("new (?:NavSource\\.)?Entry\\(([^,)]*)"));

    List<String> betweenLanguages() {
        var faults = new ArrayList<String>();
        var keys = new TreeSet<String>(japanese.keySet());
        keys.addAll(english.keySet());
        for (String key : keys) {
            String ja = japanese.getOrDefault(key, "");
            String en = english.getOrDefault(key, "");
            if (ja.isBlank()) {
                faults.add(key + ": no Japanese");
            }
            if (en.isBlank()) {
                faults.add(key + ": no English");
            }
            if (!ja.isBlank() && !en.isBlank() && !arguments(ja).equals(arguments(en))) {
                faults.add(key + ": Japanese fills in " + arguments(ja) + ", English " + arguments(en));
            }
            for (String words : List.of(ja, en)) {
                faults.addAll(form(key, words));
            }
        }
        return faults;
    }

    /** A single straight apostrophe swallows what follows it in a text that is filled in, braces included. */
    private static List<String> form(String key, String words) {
        if (arguments(words).isEmpty()) {
            return List.of();
        }
        if (words.replace("''", "").contains("'")) {
            return List.of(key + ": a straight apostrophe; write ’");
        }
        try {
            var _ = new MessageFormat(words);
            return List.of();
        } catch (IllegalArgumentException malformed) {
            return List.of(key + ": " + malformed.getMessage());
        }
    }

    /** Keys a source file uses that have no words. A literal that is continued by {@code +} must begin some key. */
    List<String> unknownIn(String file, String source) {
        var faults = new ArrayList<String>();
        for (Pattern use : USES) {
            var call = use.matcher(source);
            while (call.find()) {
                faults.addAll(unknown(file, call.group(1)));
            }
        }
        return faults;
    }

    private List<String> unknown(String file, String argument) {
        var faults = new ArrayList<String>();
        var literal = KEY.matcher(argument);
        while (literal.find()) {
            String key = literal.group(1);
            boolean begun = argument.substring(literal.end()).stripLeading().startsWith("+");
            boolean ended =
                    argument.substring(0, literal.start()).stripTrailing().endsWith("+");
            boolean compared = argument.substring(0, literal.start()).endsWith("(");
            boolean known = begun
                    ? japanese.keySet().stream().anyMatch(other -> other.startsWith(key))
                    : ended || compared || japanese.containsKey(key);
            if (!known) {
                faults.add(file + ": no words for " + key);
            }
        }
        return faults;
    }

    private static Set<String> arguments(String words) {
        var found = new TreeSet<String>();
        var argument = ARGUMENT.matcher(words);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }
}
