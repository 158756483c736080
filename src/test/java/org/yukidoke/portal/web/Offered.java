package org.yukidoke.portal.web;

import java.util.List;
import java.util.Set;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Windows;
import org.yukidoke.directory.Wording;

/** A window to find: of which little is known, as plans tell it. */
record Offered(String key, String name, String type, String wish, Area area, Audience audience) {

    private static final String AKITA = "050008";

    static Offered window(String key, String name, String type, String wish) {
        return new Offered(key, name, type, wish, Area.of(AKITA), Audience.UNKNOWN);
    }

    Offered in(String municipality) {
        return new Offered(key, name, type, wish, Area.of(municipality), audience);
    }

    Offered upTo(int age) {
        return new Offered(
                key,
                name,
                type,
                wish,
                area,
                new Audience(Wording.NONE, Set.of(), List.of(Dated.always(new Condition.Age(null, age, null)))));
    }

    Offered forEmployers() {
        return new Offered(key, name, type, wish, area, new Audience(Wording.NONE, Set.of(Asker.EMPLOYER), List.of()));
    }

    Service service() {
        Service bare = Windows.named(name);
        return new Service(
                bare.title(),
                bare.otherNames(),
                type,
                bare.operators(),
                Set.of(wish),
                bare.summary(),
                bare.details(),
                bare.sites(),
                bare.contacts(),
                area,
                audience,
                bare.practical(),
                bare.hours(),
                bare.capacity(),
                bare.notices(),
                bare.inForce(),
                bare.references());
    }
}
