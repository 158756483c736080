package org.yukidoke.outreach.web.welfare;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * The registers of a council as its secretariat keeps them.
 *
 * @param renewal from when on a certificate is to be renewed, and on whose word
 * @param saying what was typed of how it stands with a municipality
 * @param prompting what was typed of a prompt
 */
public record WelfareView(
        String path,
        WorksView.Council works,
        List<Line> providers,
        String renewal,
        List<Choice> areas,
        List<Choice> states,
        List<Choice> hows,
        Typed saying,
        Typed prompting,
        String done) {

    public WelfareView {
        providers = List.copyOf(providers);
        areas = List.copyOf(areas);
        states = List.copyOf(states);
        hows = List.copyOf(hows);
    }

    /** A place certified for work training, or one that applied. */
    public record Line(
            String href,
            String name,
            String corporation,
            String state,
            String tone,
            String renew,
            String capacity,
            String shown) {}
}
