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

    /**
     * A code that was tapped, a name that was typed, or both: then the name is looked for within what was tapped, so that
     * neither is passed over in silence.
     */
    Understood understand(String code, String name) {
        Optional<Municipality> tapped = AreaCode.find(code).flatMap(municipalities::find);
        if (name.isBlank()) {
            return tapped.<Understood>map(place -> new Understood.Place(place.code()))
                    .orElseGet(Understood.Nothing::new);
        }
        var named = municipalities.named(name.strip()).stream()
                .map(PlaceNames.Candidate::place)
                .distinct()
                .toList();
        if (tapped.isPresent() && named.contains(tapped.get())) {
            return new Understood.Place(tapped.get().code());
        }
        var meant = named.stream()
                .filter(place -> tapped.isEmpty()
                        || place.code().prefecture().equals(tapped.get().code().prefecture()))
                .limit(MOST)
                .toList();
        return switch (meant.size()) {
            case 0 -> new Understood.Unknown();
            case 1 -> new Understood.Place(meant.getFirst().code());
            default -> new Understood.Several(meant);
        };
    }
}
