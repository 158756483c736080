package org.yukidoke.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yukidoke.kernel.AreaCode;

/**
 * What a list of municipalities changes on a day, to be looked at before it does.
 *
 * @param gone places of prefectures the list names, that it does not name; they keep their rows and get a last day
 * @param same how many places stay as they are
 */
public record MunicipalityChanges(
        LocalDate day, List<Municipality> added, List<Changed> changed, List<Municipality> gone, int same) {

    /** A place of which the list says something else now. */
    public record Changed(Municipality before, Municipality after) {}

    public MunicipalityChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    static MunicipalityChanges between(Gazetteer known, List<Municipality> listed, LocalDate day) {
        Map<AreaCode, Municipality> today = known.all().stream()
                .filter(place -> place.on(day))
                .collect(Collectors.toMap(Municipality::code, place -> place));
        var added = new ArrayList<Municipality>();
        var changed = new ArrayList<Changed>();
        int same = 0;
        for (Municipality place : listed) {
            Municipality before = today.get(place.code());
            if (before == null) {
                added.add(place);
            } else if (before.sameFacts(place)) {
                same++;
            } else {
                changed.add(new Changed(before, place));
            }
        }
        return new MunicipalityChanges(day, added, changed, gone(today, listed), same);
    }

    // The main list has no wards: those of a city are gone only when the list names other wards of it.
    private static List<Municipality> gone(Map<AreaCode, Municipality> today, List<Municipality> listed) {
        var left = new HashMap<>(today);
        listed.forEach(place -> left.remove(place.code()));
        Set<AreaCode> prefectures =
                listed.stream().map(place -> place.code().prefecture()).collect(Collectors.toSet());
        Set<AreaCode> citiesOfWards = listed.stream()
                .filter(place -> place.kind() == Municipality.Kind.WARD && place.parent() != null)
                .map(Municipality::parent)
                .collect(Collectors.toSet());
        return left.values().stream()
                .filter(place -> prefectures.contains(place.code().prefecture())
                        && place.kind() != Municipality.Kind.PREFECTURE
                        && (place.kind() != Municipality.Kind.WARD || citiesOfWards.contains(place.parent())))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }
}
