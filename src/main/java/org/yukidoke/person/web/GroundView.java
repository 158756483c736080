package org.yukidoke.person.web;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/** What sharing stands on, as administrators keep it. */
public final class GroundView {

    private GroundView() {}

    /** One body, and what stands there about it. */
    public record BodyLine(String key, String name, String council, String state, String tone) {}

    /** The way to the pages below. */
    public record Entrance(int confirmed, int notices, int purposes, int bodies) {}

    /** Confirmed bases. */
    public record Bases(
            List<BaseLine> bases,
            List<Choice> councils,
            String council,
            List<Choice> kinds,
            List<Choice> members,
            Typed form,
            String done) {
        public Bases {
            bases = List.copyOf(bases);
            councils = List.copyOf(councils);
            kinds = List.copyOf(kinds);
            members = List.copyOf(members);
        }
    }

    /** A basis somebody confirmed; {@code standing} while shares may rest on it. */
    public record BaseLine(
            String id,
            String basis,
            String name,
            String citation,
            String confirmedBy,
            List<String> members,
            String span,
            String state,
            boolean standing) {
        public BaseLine {
            members = List.copyOf(members);
        }
    }

    /** Notices of consent, the newest of each body first. */
    public record Notices(
            List<Choice> organisations,
            String body,
            String bodyName,
            List<NoticeLine> notices,
            List<Choice> parts,
            List<Choice> others,
            List<Choice> kinds,
            Typed form,
            String done) {
        public Notices {
            organisations = List.copyOf(organisations);
            notices = List.copyOf(notices);
            parts = List.copyOf(parts);
            others = List.copyOf(others);
            kinds = List.copyOf(kinds);
        }
    }

    /** One wording, which never changes. */
    public record NoticeLine(
            String number, String body, String purpose, String parts, List<String> recipients, String months) {
        public NoticeLine {
            recipients = List.copyOf(recipients);
        }
    }

    /** For which purposes a body may keep data, and how long. */
    public record Purposes(List<PurposeLine> bodies, Typed form, List<Choice> organisations, String done) {
        public Purposes {
            bodies = List.copyOf(bodies);
            organisations = List.copyOf(organisations);
        }
    }

    /** What one body may keep. */
    public record PurposeLine(String name, String council, String purposes, String retention) {}
}
