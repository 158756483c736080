package org.yukidoke.plan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FiscalYear;
import org.yukidoke.kernel.PartialDate;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Chapter;
import org.yukidoke.plan.Concept;
import org.yukidoke.plan.Document;
import org.yukidoke.plan.Ids;
import org.yukidoke.plan.Lines;
import org.yukidoke.plan.Measure;
import org.yukidoke.plan.Name;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Source;
import org.yukidoke.plan.TargetGroup;

/** One published plan, and the answers to what its items refer to. */
final class InPlan {

    private final Plan plan;
    private final @Nullable Document document;
    private final Ids ids;
    private final Map<String, Chapter> chapters;
    private final Map<String, Concept> concepts;
    private final Map<Listing<?>, List<?>> told = new ConcurrentHashMap<>();

    InPlan(Plan plan, @Nullable Document document, List<Concept> concepts) {
        this.plan = plan;
        this.document = document;
        this.ids = new Ids(plan.key());
        this.chapters = by(plan.front().chapters(), Chapter::key);
        this.concepts = by(concepts, Concept::key);
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    Plan plan() {
        return plan;
    }

    String key() {
        return plan.key();
    }

    Ids ids() {
        return ids;
    }

    boolean isMadeOf(Plan plan, @Nullable Document document, List<Concept> concepts) {
        return this.plan.equals(plan)
                && Objects.equals(this.document, document)
                && this.concepts.size() == concepts.size()
                && this.concepts.values().containsAll(concepts);
    }

    /** The items of a list, told once: neither the plan nor its document changes while this lives. */
    @SuppressWarnings("unchecked") // the list under a listing was made by that listing
    <T> List<T> items(Listing<T> listing) {
        return (List<T>) told.computeIfAbsent(listing, fresh -> List.copyOf(fresh.from(this)));
    }

    SourceJson source(Lines lines) {
        return SourceJson.of(plan.edition().document(), lines);
    }

    SourceJson source(Source source) {
        return source(source.lines());
    }

    @Nullable
    SourceJson sourceIfAny(@Nullable Lines lines) {
        return SourceJson.ofAny(plan.edition().document(), lines);
    }

    List<SourceJson> also(Source source) {
        return SourceJson.also(plan.edition().document(), source);
    }

    /** The official wording, or null while the council's document has not been registered. */
    @Nullable
    String wording(Source source) {
        return Optional.ofNullable(document)
                .map(text -> text.wording(source).stream()
                        .map(Document.Paragraph::text)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    boolean hasWording() {
        return document != null;
    }

    /** Label and name of a group as printed; null for a key that is none. */
    @Nullable
    String groupName(String key) {
        return plan.targetGroups().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .map(InPlan::called)
                .orElse(null);
    }

    private static String called(TargetGroup group) {
        return group.label() + group.name().ja();
    }

    Optional<Actors.Programme> findProgramme(String key) {
        return find(plan.actors().programmes(), Actors.Programme::key, key);
    }

    Optional<Actors.Scheme> findScheme(String key) {
        return find(plan.actors().schemes(), Actors.Scheme::key, key);
    }

    Optional<Measure> findMeasure(String key) {
        return find(plan.measures(), Measure::key, key);
    }

    Optional<Concept> findConcept(String key) {
        return Optional.ofNullable(concepts.get(key));
    }

    private static <T> Optional<T> find(List<T> items, Function<T, String> keyOf, String key) {
        return items.stream().filter(item -> keyOf.apply(item).equals(key)).findFirst();
    }

    /** Label and heading as printed, from the top of the document down to this heading. */
    List<String> path(String chapter) {
        var path = new ArrayList<String>();
        for (Chapter at = chapters.get(chapter); at != null; at = chapters.get(at.parent())) {
            path.addFirst((at.label() + " " + at.heading().ja()).strip());
        }
        return List.copyOf(path);
    }

    List<String> measureIds(List<String> keys) {
        return keys.stream().map(ids::measure).toList();
    }

    List<String> kpiIds(List<String> keys) {
        return keys.stream().map(ids::kpi).toList();
    }

    /** The id behind a key that may be blank. */
    static @Nullable String idIfAny(String key, Function<String, String> id) {
        return key.isEmpty() ? null : id.apply(key);
    }

    static @Nullable String textIfAny(String text) {
        return text.isBlank() ? null : text;
    }

    static @Nullable String english(Name name) {
        return textIfAny(name.en());
    }

    static List<Integer> years(List<FiscalYear> years) {
        return years.stream().map(FiscalYear::year).toList();
    }

    /** ISO 8601 to the day or to the month; null when the document does not say. */
    static @Nullable String iso(PartialDate date) {
        return switch (date) {
            case PartialDate.Day day -> day.iso();
            case PartialDate.Month month -> month.iso();
            case PartialDate.Unknown unknown -> null;
        };
    }
}
