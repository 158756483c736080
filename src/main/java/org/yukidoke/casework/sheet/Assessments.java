package org.yukidoke.casework.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.kernel.Ids;
import org.yukidoke.person.Cabinet;

/**
 * Sheets about people, version by version, for whoever keeps the file and nobody else. An answer lies in the zone of the
 * purpose it was collected for: a body that may not keep that purpose neither writes nor reads it.
 */
@Component
public class Assessments {

    private static final Cabinet.Deed READ = new Cabinet.Deed("casework.sheet.read", "");

    private final Cabinet cabinet;
    private final AssessmentRows rows;
    private final Clock clock;

    Assessments(Cabinet cabinet, AssessmentRows rows, Clock clock) {
        this.cabinet = cabinet;
        this.rows = rows;
        this.clock = clock;
    }

    /** How writing a version can end. */
    public sealed interface Writing {

        /** It stands there. */
        record Done(int number) implements Writing {}

        /** Somebody wrote a version meanwhile: the page shows both. */
        record Overtaken() implements Writing {}

        /** There is no such file for this account, or none it may write. */
        record Gone() implements Writing {}
    }

    /** Every version of every sheet of a person without its answers, the newest first. */
    public List<Sheet> list(Scope scope, UUID person) {
        return cabinet.keep(scope, person, READ, rows::list).orElseGet(List::of);
    }

    /** The newest version of a sheet. */
    public Optional<Sheet> find(Scope scope, UUID person, String form) {
        return find(scope, person, form, 0);
    }

    /** One version of a sheet by its number; 0 for the newest. */
    public Optional<Sheet> find(Scope scope, UUID person, String form, int number) {
        return cabinet.keep(scope, person, READ, drawer -> rows.find(drawer, form, number))
                .flatMap(found -> found);
    }

    /**
     * Writes the next version of a sheet.
     *
     * @param seen number of the version it was written from; 0 for the first
     * @param answers by item; blank ones are left out
     */
    public Writing write(Scope scope, UUID person, SheetForm form, int seen, Map<String, String> answers) {
        Instant now = clock.instant();
        UUID by = scope.requireAccount();
        return cabinet.keep(scope, person, new Cabinet.Deed("casework.sheet.write", form.key()), drawer -> {
                    if (rows.number(person, form.key()) != seen) {
                        return new Writing.Overtaken();
                    }
                    var sheet = new Sheet(
                            Ids.next(now),
                            new Sheet.Edition(form.key(), form.edition()),
                            seen + 1,
                            new Sheet.Made(now, by),
                            answers,
                            null);
                    rows.add(drawer, sheet);
                    SheetRules.split(form, answers).forEach(answer -> rows.add(drawer, sheet, answer));
                    return (Writing) new Writing.Done(seen + 1);
                })
                .orElseGet(Writing.Gone::new);
    }

    /** Writes down that a version was copied into another system; false when it was before, or is not there. */
    public boolean copied(Scope scope, UUID person, UUID sheet) {
        Instant now = clock.instant();
        UUID by = scope.requireAccount();
        return cabinet.keep(
                        scope,
                        person,
                        Cabinet.Deed.of("casework.sheet.copied"),
                        drawer -> rows.copied(drawer, sheet, new Sheet.Made(now, by)))
                .orElse(false);
    }
}
