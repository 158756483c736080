package org.yukidoke.casework.web.handing;

import org.yukidoke.access.ContractEnd;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** A change of contractor in words. */
final class ChangeWords {

    private ChangeWords() {}

    static ChangesView.Head head(ContractEnd end, HandingDesk desk, Texts t) {
        var terms = end.terms();
        String state = switch (end.course()) {
            case ContractEnd.Course.Coming() -> "coming";
            case ContractEnd.Course.InForce() -> "gone";
            case ContractEnd.Course.Over() -> "over";
            case ContractEnd.Course.Withdrawn withdrawn -> "withdrawn";
        };
        return new ChangesView.Head(
                "/handing/" + end.id(),
                desk.body(terms.organisation(), t),
                desk.body(terms.successor(), t),
                Moments.day(terms.startsOn(), t),
                Moments.day(terms.askBy(), t),
                terms.commissioner(),
                terms.document(),
                t.of("handing.state." + state),
                switch (state) {
                    case "withdrawn", "over" -> "plain";
                    case "gone" -> "warning";
                    default -> "info";
                });
    }
}
