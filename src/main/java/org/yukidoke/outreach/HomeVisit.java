package org.yukidoke.outreach;

/**
 * A visit to somebody's home.
 *
 * @param area code of a municipality; blank for none
 */
public record HomeVisit(Trip trip, String area, Words words) {

    /**
     * What is sealed with the key of whoever is visited.
     *
     * @param place where one meets
     * @param aim why one goes
     * @param mind what to mind on the way and there: a dog, whom not to meet, where to leave the car
     * @param alone why one colleague goes by themselves; blank when two go
     */
    public record Words(String place, String aim, String mind, String alone) {

        @Override
        public String toString() {
            return "words about a visit home";
        }
    }

    @Override
    public String toString() {
        return "a visit home";
    }
}
