package org.yukidoke.portal.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.PlaceNames;
import org.yukidoke.kernel.AreaCode;

/** Understands where somebody says they live. */
@Component
class Homes {

    private static final int MOST = 8;

    private final Municipalities municipalities;

    Homes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** What was understood of a place. */
    sealed interface Understood {
        record Place(AreaCode code) implements Understood {}

        /** Several bear the name. */
        record Several(List<Municipality> places) implements Understood {
            public Several {
                places = List.copyOf(places);
            }
        }

        /** Nobody here bears it. */
        record Unknown() implements Understood {}

        /** They said nothing. */
        record Nothing() implements Understood {}
    }

    Optional<Municipality> find(AreaCode code) {
        return municipalities.find(code);
    }

    /** A code that was tapped, else a name that was typed. */
    Understood understand(String code, String name) {
        Optional<Municipality> tapped = AreaCode.find(code).flatMap(municipalities::find);
        if (tapped.isPresent()) {
            return new Understood.Place(tapped.get().code());
        }
        if (name.isBlank()) {
            return new Understood.Nothing();
        }
        var meant = municipalities.named(name.strip()).stream()
                .map(PlaceNames.Candidate::place)
                .distinct()
                .limit(MOST)
                .toList();
        return switch (meant.size()) {
            case 0 -> new Understood.Unknown();
            case 1 -> new Understood.Place(meant.getFirst().code());
            default -> new Understood.Several(meant);
        };
    }
}
