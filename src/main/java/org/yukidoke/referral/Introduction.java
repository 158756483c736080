package org.yukidoke.referral;

import java.util.List;
import org.yukidoke.person.Part;

/**
 * 紹介状: the parts of a file that were sent along, as they stood that day.
 *
 * @param sections part by part, only those the share names
 */
public record Introduction(List<Section> sections) {

    public Introduction {
        sections = List.copyOf(sections);
    }

    /** What one part held. */
    public record Section(Part part, List<Fact> facts) {
        public Section {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One thing known.
     *
     * @param key of its name in the texts
     */
    public record Fact(String key, String value) {}

    @Override
    public String toString() {
        return "an introduction";
    }
}
