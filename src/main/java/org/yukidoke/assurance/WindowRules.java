package org.yukidoke.assurance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Hours;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;
import org.yukidoke.plan.Actors;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.TargetGroup;

/** What a plan's window is as an entry. What the plan does not say stays unknown. */
final class WindowRules {

    private WindowRules() {}

    /** The windows of a council's newest plan. What only an older one names may be gone, and is not brought in. */
    static List<Found> windows(Region region, Fact facts) {
        return region.newest().actors().services().stream()
                .map(window -> found(region, window, facts.row(window.key())))
                .toList();
    }

    private static Found found(Region region, Actors.Window window, Fact fact) {
        String platform = region.platform();
        var names = names(region, window);
        return new Found(
                "plan:" + platform,
                window.key(),
                platform + "." + window.key(),
                platform,
                window.operators().stream()
                        .map(region::owner)
                        .filter(owner -> !owner.isEmpty())
                        .findFirst()
                        .orElse(""),
                names,
                service(region, window, fact),
                Origin.PLAN);
    }

    static Service service(Region region, Actors.Window window, Fact fact) {
        Plan plan = region.newest();
        String type = type(window, fact);
        var names = names(region, window);
        return new Service(
                new Title(window.name().ja(), fact.text("kana"), window.name().en()),
                Stream.concat(names.stream().skip(1), fact.texts("also").stream())
                        .distinct()
                        .toList(),
                type,
                window.operators().stream().map(region::known).toList(),
                wishes(plan, window, type),
                Wording.ja(window.gist()),
                Wording.NONE,
                sites(window),
                contacts(window, fact),
                area(region, fact),
                audience(window, fact),
                Practical.UNKNOWN,
                Hours.UNKNOWN,
                Capacity.UNKNOWN,
                List.of(),
                Term.OPEN,
                references(region, window));
    }

    /** The name it bears and those it bore. */
    static List<String> names(Region region, Actors.Window window) {
        var names = new LinkedHashSet<String>();
        names.add(window.name().ja());
        if (!window.formerName().isEmpty()) {
            names.add(window.formerName());
        }
        older(region, window).forEach(before -> names.add(before.window().name().ja()));
        return List.copyOf(names);
    }

    private static List<Reference> references(Region region, Actors.Window window) {
        var found = new ArrayList<Reference>();
        found.add(Reference.plan(region.newest().key(), window.source().lines().toString()));
        older(region, window)
                .forEach(before -> found.add(Reference.plan(
                        before.plan(), before.window().source().lines().toString())));
        return found;
    }

    private record Before(String plan, Actors.Window window) {}

    // An older edition may call a window by its former name, or with the prefecture's name before it.
    private static List<Before> older(Region region, Actors.Window window) {
        var editions =
                region.editions().subList(0, region.editions().size() - 1).reversed();
        Predicate<Actors.Window> same =
                before -> before.name().ja().equals(window.name().ja())
                        || before.name().ja().equals(window.formerName())
                        || before.name()
                                .ja()
                                .equals(region.prefecture().name()
                                        + window.name().ja());
        return editions.stream()
                .flatMap(plan ->
                        plan.actors().services().stream().filter(same).map(before -> new Before(plan.key(), before)))
                .toList();
    }

    static String type(Actors.Window window, Fact fact) {
        if (!fact.text("type").isEmpty()) {
            return fact.text("type");
        }
        return switch (window.kind()) {
            case "employer_desk" -> "employer";
            case "welfare" ->
                window.name().ja().contains("自立相談")
                        ? "self_reliance"
                        : window.name().ja().matches("市町村?.*") ? "municipality" : "welfare";
            default -> window.kind();
        };
    }

    static Set<String> wishes(Plan plan, Actors.Window window, String type) {
        var wishes = new TreeSet<String>();
        switch (type) {
            case "hikikomori" -> wishes.addAll(List.of("withdrawn", "mind"));
            case "self_reliance" -> wishes.addAll(List.of("living", "withdrawn"));
            case "municipality", "welfare" -> wishes.addAll(List.of("living", "withdrawn"));
            case "women", "single_parent" -> wishes.addAll(List.of("women", "work"));
            case "training" -> wishes.addAll(List.of("learn", "work"));
            case "employer" -> wishes.add("employer");
            case "station" -> wishes.add("prepare");
            default -> wishes.addAll(ofGroups(plan, window));
        }
        if (window.audience().contains("employer")) {
            wishes.add("employer");
        }
        return wishes;
    }

    private static Set<String> ofGroups(Plan plan, Actors.Window window) {
        return plan.targetGroups().stream()
                .filter(group -> window.targetGroups().contains(group.key()))
                .map(TargetGroup::kind)
                .flatMap(kind -> switch (kind) {
                    case UNSTABLE -> Stream.of("work");
                    case LONG_TERM_JOBLESS -> Stream.of("prepare");
                    case SOCIAL_PARTICIPATION -> Stream.of("withdrawn");
                    case CROSS_CUTTING -> Stream.<String>of();
                })
                .collect(Collectors.toSet());
    }

    private static List<Service.Site> sites(Actors.Window window) {
        var places = window.sites().isEmpty() && !window.place().isEmpty() ? List.of(window.place()) : window.sites();
        return places.stream()
                .map(place -> new Service.Site("", place, Hours.UNKNOWN))
                .toList();
    }

    private static List<Contact> contacts(Actors.Window window, Fact fact) {
        return window.channels().stream()
                .flatMap(channel -> channel(channel, fact.text("visits")))
                .map(channel -> new Contact(channel, "", Wording.NONE, Hours.UNKNOWN))
                .toList();
    }

    // Some plans speak of visits to other bodies, or after somebody has found work; nobody may wait for one at home.
    private static Stream<Channel> channel(String channel, String visits) {
        boolean after = visits.equals("after");
        return switch (channel) {
            case "window" -> Stream.of(Channel.VISIT);
            case "telephone" -> after ? Stream.of() : Stream.of(Channel.TELEPHONE);
            case "mail" -> Stream.of(Channel.MAIL);
            case "line" -> Stream.of(Channel.LINE);
            case "metaverse" -> Stream.of(Channel.METAVERSE);
            case "visit" ->
                after ? Stream.of() : Stream.of(visits.equals("travelling") ? Channel.TRAVELLING : Channel.OUTREACH);
            default -> Stream.of();
        };
    }

    private static Area area(Region region, Fact fact) {
        if (fact.texts("areas").isEmpty()) {
            return Area.of(region.prefecture().code().digits());
        }
        return Area.of(fact.texts("areas").stream()
                .map(name -> region.municipality(name)
                        .orElseThrow(() -> new IllegalStateException("no such place: " + name)))
                .map(place -> place.code().digits())
                .toArray(String[]::new));
    }

    private static Audience audience(Actors.Window window, Fact fact) {
        var askers = EnumSet.noneOf(Asker.class);
        for (String who : window.audience()) {
            switch (who) {
                case "person" -> askers.add(Asker.SELF);
                case "family" -> askers.add(Asker.FAMILY);
                case "employer" -> askers.add(Asker.EMPLOYER);
                default -> askers.add(Asker.SUPPORTER);
            }
        }
        boolean aged = window.ageFrom() != null || window.ageTo() != null;
        var ages =
                new Dated(new Condition.Age(window.ageFrom(), window.ageTo(), null), null, null, fact.holds("loose"));
        return new Audience(Wording.NONE, askers, aged ? List.of(ages) : List.of());
    }
}
