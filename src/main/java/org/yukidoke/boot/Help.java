package org.yukidoke.boot;

import java.util.Set;

/** Explains every command. */
final class Help implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void run(Line line, Console console) {
        console.say("boot.help.head");
        for (Command command : Commands.all()) {
            console.line("");
            console.line("  ./yukidoke " + console.words("boot.command." + command.name() + ".usage"));
            console.words("boot.command." + command.name() + ".about")
                    .lines()
                    .forEach(words -> console.line("      " + words));
        }
        console.line("");
        console.say("boot.help.foot");
    }
}
