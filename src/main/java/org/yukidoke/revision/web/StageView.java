package org.yukidoke.revision.web;

import java.util.List;

/** The targets of the next stage, worked out step by step. */
public record StageView(Head head, boolean writable, List<Target> targets, String said, boolean well) {

    public StageView {
        targets = List.copyOf(targets);
    }

    /** A target; {@code now} is what the draft says of it. */
    public record Target(String name, String key, String now, String actual, List<Step> steps, List<Choice> choices) {
        public Target {
            steps = List.copyOf(steps);
            choices = List.copyOf(choices);
        }
    }

    /** One step of the plan's formula. */
    public record Step(String name, String expression, String exact, String rounded) {}

    /** A figure that can be taken. */
    public record Choice(String mode, String text) {}
}
