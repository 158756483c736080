package org.yukidoke.dropbox;

/**
 * "Contact me", with the least data that lets somebody do so.
 *
 * @param body key of the body asked
 * @param name what they want to be called; need not be their name
 * @param mayPass whether the body may pass it on to another that fits better
 */
public record ContactRequest(String body, Sender sender, String name, Reach reach, Wishes wishes, boolean mayPass) {

    /**
     * What to mind.
     *
     * @param when times at which to call, and not to call
     * @param avoid words and names nobody is to say on the telephone or to write on an envelope
     * @param municipality where they live, if they said so
     */
    public record Wishes(String when, String avoid, String municipality, String message) {

        public static final Wishes NONE = new Wishes("", "", "", "");

        /** Without what was written: this may stand in a log. */
        @Override
        public String toString() {
            return "wishes";
        }
    }

    /** Without what was written: this may stand in a log. */
    @Override
    public String toString() {
        return "request to " + body;
    }
}
