package org.yukidoke.web;

import java.util.List;

/**
 * What a form needs so that nothing typed into it is lost; {@code _component/draft} is all a template says.
 *
 * @param action where it is kept
 * @param page address of the form itself
 * @param mark what the form sends along
 * @param words what is said about it
 * @param others further texts typed into the same form
 */
public record Draft(String action, String page, Mark mark, Device device, Words words, List<Other> others) {

    public Draft {
        others = List.copyOf(others);
    }

    /** Whether the form shows a text that was kept. */
    public boolean kept() {
        return mark.seen() > 0;
    }

    /**
     * What the form sends along.
     *
     * @param id of the draft
     * @param seen version of the draft this page shows; 0 when there is none yet
     * @param writer this page
     * @param base what the author has before them; blank for something new
     */
    public record Mark(String id, int seen, String writer, String base) {}

    /**
     * How a text that could not be sent lies on the device until it can: sealed by a key the device is given each time and
     * never keeps.
     *
     * @param slot where it lies; tells nothing
     * @param key as base64
     */
    public record Device(String slot, String key) {

        /** Without the key. */
        @Override
        public String toString() {
            return "slot " + slot;
        }
    }

    /**
     * What is said about it.
     *
     * @param state beside the button: until when everything is kept
     * @param restored above the form, when a kept text is shown; blank otherwise
     * @param moved above the form, when what it changes was changed by somebody else since; blank otherwise
     */
    public record Words(String state, String restored, String moved) {}

    /** Another text typed into the same form. */
    public record Other(String href, String when, String begins) {}
}
