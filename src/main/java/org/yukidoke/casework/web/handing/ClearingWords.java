package org.yukidoke.casework.web.handing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.access.ContractEnd;
import org.yukidoke.casework.handing.Clearings;
import org.yukidoke.casework.handing.HandingFile;
import org.yukidoke.person.Erasures;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What is erased and what stays, in words; nobody's name is among them. */
final class ClearingWords {

    private ClearingWords() {}

    /** What is certified: numbers, keys and days. */
    static String certified(ContractEnd end, HandingDesk desk, Clearings.Done done, Texts t) {
        var text = new StringBuilder();
        line(text, t.of("handing.certificate.title"));
        line(text, t.of("handing.certificate.body", desk.body(end.terms().organisation(), t)));
        line(
                text,
                t.of(
                        "handing.certificate.by",
                        end.terms().commissioner(),
                        end.terms().document()));
        line(text, t.of("handing.certificate.at", Moments.exactly(done.at(), t)));
        erased(text, done, t);
        stays(text, done, t);
        line(text, t.of("handing.certificate.record"));
        return text.toString();
    }

    private static void erased(StringBuilder text, Clearings.Done done, Texts t) {
        line(text, t.of("handing.certificate.files", done.erased().size()));
        line(
                text,
                t.of(
                        "handing.certificate.generations",
                        done.erased().stream()
                                .map(Erasures.Certificate::generation)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(" "))));
        Map<String, Integer> records = new TreeMap<>();
        done.erased().forEach(one -> one.records().forEach((kind, n) -> records.merge(kind, n, Integer::sum)));
        line(
                text,
                t.of(
                        "handing.certificate.records",
                        records.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(t.of("handing.and")))));
        line(text, t.of("handing.certificate.list"));
        done.erased()
                .forEach(one -> line(
                        text,
                        t.of(
                                "handing.certificate.file",
                                one.reference().text(),
                                one.id().toString())));
        if (!done.lacking().isEmpty()) {
            line(text, t.of("handing.certificate.lacking", done.lacking().size()));
            done.lacking()
                    .forEach(one -> line(
                            text,
                            t.of(
                                    "handing.certificate.file",
                                    one.file().reference().text(),
                                    lacking(one, t))));
        }
    }

    /** All that stays: what has a number here, and of restricted files nobody here is named for how many they are. */
    private static void stays(StringBuilder text, Clearings.Done done, Texts t) {
        line(
                text,
                t.of(
                        "handing.certificate.kept",
                        done.left().files(),
                        done.left().restricted()));
        done.kept().forEach(one -> line(text, kept(one, t)));
        if (done.hidden() > 0) {
            line(text, t.of("handing.certificate.hidden", done.hidden()));
        }
        line(text, t.of("handing.certificate.beside"));
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    static String ready(HandingFile file, Texts t) {
        return t.of(
                "handing.erase.file",
                file.reference().text(),
                file.given().isEmpty()
                        ? t.of("handing.given.none")
                        : file.given().stream()
                                .map(one -> t.of(one.text()))
                                .collect(Collectors.joining(t.of("handing.and"))));
    }

    static String kept(Clearings.Kept one, Texts t) {
        return t.of(one.why().text(), one.file().reference().text(), until(one.file(), t));
    }

    private static String until(HandingFile file, Texts t) {
        return file.keptUntil() == null ? "" : Moments.day(file.keptUntil(), t);
    }

    /** What others do not have of a file that a rule keeps. */
    static String lacking(Clearings.Lacking one, Texts t) {
        HandingFile.@Nullable Copy copy = one.copy();
        if (copy == null) {
            return t.of("handing.lacking.parts", until(one.file(), t));
        }
        return t.of(
                copy.changed() ? "handing.lacking.changed" : "handing.lacking.left",
                until(one.file(), t),
                copy.lacking());
    }

    /**
     * How many there are in all, and how many of them do not stand on the page.
     *
     * @param shown how many stand there
     */
    static String left(Clearings.Left left, int shown, Texts t) {
        return t.of("handing.left", left.files(), left.restricted(), left.files() - shown);
    }
}
