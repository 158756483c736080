package org.yukidoke.workflow.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * How one is told things.
 *
 * @param address one's own, blank for none
 */
public record MyMailView(Typed form, List<Choice> ways, String address, boolean done) {

    public MyMailView {
        ways = List.copyOf(ways);
    }

    static MyMailView of(Typed form, String address, boolean done, Texts t) {
        return new MyMailView(
                form,
                List.of(
                        new Choice("mail", t.of("workflow.my.mail"), t.of("workflow.my.mail.help")),
                        new Choice("paper", t.of("workflow.my.paper"), t.of("workflow.my.paper.help"))),
                address,
                done);
    }
}
