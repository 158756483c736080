package org.yukidoke.referral.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Within how many working days what is to happen to the referrals of a council.
 *
 * @param path of this page
 * @param fields the names of the numbers and what they are for
 * @param history what was decided, the newest first
 */
public record DaysView(String path, String council, List<Choice> fields, List<Row> history, Typed form, boolean done) {

    public DaysView {
        fields = List.copyOf(fields);
        history = List.copyOf(history);
    }

    /** From a day on: the numbers in the order of the fields. */
    public record Row(String since, List<String> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }
}
