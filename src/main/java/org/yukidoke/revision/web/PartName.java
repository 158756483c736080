package org.yukidoke.revision.web;

import org.yukidoke.revision.Change;

/** The parts of an item as addresses and texts spell them. */
final class PartName {

    private PartName() {}

    static String of(Change change) {
        return switch (change) {
            case Change.MeasureAdded added -> "added";
            case Change.KpiAdded added -> "added";
            case Change.BodyAdded added -> "added";
            case Change.MeasureRemoved removed -> "removed";
            case Change.KpiRemoved removed -> "removed";
            case Change.ProjectRemoved removed -> "removed";
            case Change.MeasureText text -> "text";
            case Change.KpiText text -> "text";
            case Change.MeasureMarks marks -> "marks";
            case Change.MeasureOwners owners -> "owners";
            case Change.MeasureYears years -> "years";
            case Change.KpiTarget target -> "target";
            case Change.KpiWindow window -> "window";
            case Change.KpiPlace place -> "place";
            case Change.ProjectSet project -> "project";
            case Change.Heading heading -> "heading";
            case Change.Front front -> "front";
        };
    }
}
