package org.yukidoke.reporting;

import org.yukidoke.progress.Draft;

/** Whether words still explain the figure they stand beside: what was said of 60 says nothing of 600. */
final class ExplanationRules {

    private ExplanationRules() {}

    /** Whether a field explains the figure of its line. */
    static boolean explains(String field) {
        return field.startsWith("why.") || field.equals("shortfall");
    }

    /** What explains a figure; blank while nothing does, or where the figure was changed afterwards. */
    static String explained(Report report, String line, String field) {
        return stale(report, line, field) ? "" : report.said(line, field);
    }

    /** Whether words stand there whose figure was changed after they were typed or confirmed. */
    static boolean stale(Report report, String line, String field) {
        return explains(field)
                && report.kept(line, field)
                        .filter(words -> !words.said().isEmpty())
                        .filter(words -> words.version() < figure(report, line))
                        .isPresent();
    }

    /** The version of the figure of a line, however it is put; 0 for none. */
    private static long figure(Report report, String line) {
        return Draft.READING.stream()
                .flatMap(field -> report.kept(line, field).stream())
                .mapToLong(Kept::version)
                .max()
                .orElse(0);
    }
}
