package org.yukidoke.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.Japan;
import org.yukidoke.kernel.Parsed;

/** The register of prefectures, municipalities and wards. */
@Component
public class Municipalities {

    private static final String REFERENCE = "municipalities";

    private final MunicipalityStore store;
    private final References references;
    private final Clock clock;
    private final AtomicReference<Gazetteer> known = new AtomicReference<>(Gazetteer.of(-1, List.of(), Map.of()));

    Municipalities(MunicipalityStore store, References references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    /** All of them, from memory unless the register changed. */
    @Transactional(readOnly = true)
    public Gazetteer gazetteer() {
        long revision = references.revision(REFERENCE);
        Gazetteer before = known.get();
        if (before.revision() == revision) {
            return before;
        }
        Gazetteer now = Gazetteer.of(revision, store.list(), store.near());
        known.set(now);
        return now;
    }

    /** What a code stands for today, or what the place went into. */
    @Transactional(readOnly = true)
    public Optional<Municipality> find(AreaCode code) {
        return gazetteer().now(code, today());
    }

    /** The municipalities of a prefecture today, wards behind their city. */
    @Transactional(readOnly = true)
    public List<Municipality> of(AreaCode prefecture) {
        return gazetteer().of(prefecture, today());
    }

    /** What somebody may mean by a name, the likeliest first. */
    @Transactional(readOnly = true)
    public List<PlaceNames.Candidate> named(String text) {
        return gazetteer().named(text, today());
    }

    /** Ward, city, prefecture: the place itself first. */
    @Transactional(readOnly = true)
    public List<Municipality> ancestry(AreaCode code) {
        return gazetteer().ancestry(code, today());
    }

    /** What an official list would change on a day. Nothing is written. */
    @Transactional(readOnly = true)
    public Parsed<MunicipalityChanges> preview(byte[] file, LocalDate day) {
        return switch (MunicipalityFile.read(file, day)) {
            case Parsed.Invalid<MunicipalityFile>(var errors) -> new Parsed.Invalid<>(errors);
            case Parsed.Valid<MunicipalityFile>(MunicipalityFile read) ->
                new Parsed.Valid<>(MunicipalityChanges.between(gazetteer(), read.places(), day));
        };
    }

    /** Writes what was looked at. What is gone or changed keeps its row, with the day as its last. */
    @Transactional
    public void apply(MunicipalityChanges changes) {
        changes.gone().forEach(place -> store.end(place.code(), changes.day(), null));
        for (var changed : changes.changed()) {
            store.end(changed.before().code(), changes.day(), null);
            store.enter(List.of(keepingPoint(changed)));
        }
        store.enter(changes.added());
        if (!changes.isEmpty()) {
            references.changed(REFERENCE, references.digest(REFERENCE).orElse("") + "+");
        }
    }

    // The official list has no points; a place does not move because its name changed.
    private static Municipality keepingPoint(MunicipalityChanges.Changed changed) {
        Municipality after = changed.after();
        return new Municipality(
                after.code(),
                after.prefecture(),
                after.name(),
                after.kana(),
                after.kind(),
                after.parent(),
                after.from(),
                null,
                null,
                after.findPoint().or(() -> changed.before().findPoint()).orElse(null));
    }

    /** Takes our own facts in once; what an official list said since then stays. */
    @Transactional
    void enterOwn(byte[] file) {
        String digest = References.digest(file);
        if (references
                .digest(REFERENCE)
                .filter(before -> before.startsWith(digest))
                .isPresent()) {
            return;
        }
        if (!(MunicipalityFile.read(file, Municipality.CODES_BEGAN)
                instanceof Parsed.Valid<MunicipalityFile>(MunicipalityFile own))) {
            throw new IllegalStateException("our own list of municipalities cannot be read");
        }
        Set<AreaCode> known = store.list().stream().map(Municipality::code).collect(Collectors.toSet());
        store.enter(own.places().stream()
                .filter(place -> !known.contains(place.code()))
                .toList());
        store.enterNear(near(own.regions()));
        references.changed(REFERENCE, digest);
    }

    /** The facts that come with the program, as a register of their own: to measure with. */
    public static Gazetteer own() {
        return switch (MunicipalityFile.read(OwnFacts.file("municipalities"), Municipality.CODES_BEGAN)) {
            case Parsed.Valid<MunicipalityFile>(MunicipalityFile own) ->
                Gazetteer.of(0, own.places(), near(own.regions()));
            case Parsed.Invalid<MunicipalityFile>(var errors) -> throw new IllegalStateException(errors.toString());
        };
    }

    private static Map<AreaCode, Set<AreaCode>> near(Map<AreaCode, String> regions) {
        Map<AreaCode, Set<AreaCode>> near = new HashMap<>();
        regions.forEach((one, region) -> regions.forEach((other, otherRegion) -> {
            if (!one.equals(other)
                    && region.equals(otherRegion)
                    && one.prefecture().equals(other.prefecture())) {
                near.computeIfAbsent(one, none -> new HashSet<>()).add(other);
            }
        }));
        return near;
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }
}
