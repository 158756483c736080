package org.yukidoke.reporting.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Crumb;
import org.yukidoke.web.Typed;

/**
 * What a workbook that came back would change.
 *
 * @param taken when it was taken over; blank while it was not
 * @param unanswered what is missing among the answers; blank for nothing
 * @param stops what has to be mended in the file
 * @param told what is only said
 * @param form the answers so far
 * @param takes whether it can be taken over, once the questions are answered
 */
public record SheetLookView(
        List<Crumb> crumbs,
        String path,
        String back,
        String counts,
        String taken,
        String unanswered,
        List<String> stops,
        List<String> told,
        List<Question> questions,
        Typed form,
        List<Change> changes,
        boolean takes) {

    public SheetLookView {
        crumbs = List.copyOf(crumbs);
        stops = List.copyOf(stops);
        told = List.copyOf(told);
        questions = List.copyOf(questions);
        changes = List.copyOf(changes);
    }

    /** A cell that is asked about. */
    public record Question(String name, String label, String why, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** A field that would change. */
    public record Change(String row, String what, String field, String now, String then, String note) {}
}
