package org.yukidoke.referral.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Colleagues;
import org.yukidoke.access.Departed;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** What bodies, places and colleagues are called, and whether a body can take somebody on. */
@Component
final class ReferralNames {

    private final Organisations organisations;
    private final Directory directory;
    private final Municipalities municipalities;
    private final Colleagues colleagues;
    private final Plans plans;
    private final Departed departed;

    ReferralNames(
            Organisations organisations,
            Directory directory,
            Municipalities municipalities,
            Colleagues colleagues,
            Plans plans,
            Departed departed) {
        this.organisations = organisations;
        this.directory = directory;
        this.municipalities = municipalities;
        this.colleagues = colleagues;
        this.plans = plans;
        this.departed = departed;
    }

    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(one -> t.pick(one.name(), one.nameEn()))
                .orElse(key);
    }

    /** Those of some bodies that have not gone. */
    Predicate<String> there(Collection<String> bodies) {
        return Predicate.not(departed.among(bodies)::contains);
    }

    /** The other bodies of a body's council that have not gone. */
    List<Choice> others(String body, Texts t) {
        List<Organisation> all = organisations.list(body.substring(0, Math.max(0, body.indexOf('.'))));
        Predicate<String> there = there(all.stream().map(Organisation::key).toList());
        return all.stream()
                .filter(other -> !other.key().equals(body) && there.test(other.key()))
                .map(other -> new Choice(other.key(), t.pick(other.name(), other.nameEn())))
                .toList();
    }

    /** Counsellors of the acting body; nobody else's are known. */
    Map<UUID, String> colleagues(Scope scope) {
        return scope.is(Role.COUNSELLOR)
                ? colleagues.counsellors(scope).stream()
                        .collect(Collectors.toMap(Colleagues.Colleague::id, Colleagues.Colleague::name))
                : Map.of();
    }

    /** What the directory says of a body's windows, each with the day it was said; blank for nothing. */
    String capacity(String body, Texts t) {
        return t.list(directory.published().services().stream()
                .filter(service -> service.entry().owner().equals(body))
                .filter(service -> service.content().capacity().state() != Capacity.State.UNKNOWN)
                .map(service -> capacity(
                        t.pick(
                                service.content().title().ja(),
                                service.content().title().en()),
                        service.content().capacity(),
                        t)));
    }

    private static String capacity(String service, Capacity capacity, Texts t) {
        LocalDate on = capacity.on();
        return t.of(
                "referral.capacity",
                service,
                t.of("directory.capacity." + capacity.state().key()),
                on == null ? "" : Moments.day(on, t));
    }

    /** A municipality or prefecture; blank for none. */
    String area(String code) {
        return AreaCode.find(code)
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElse("");
    }

    /** Where somebody can live who comes to a body: the municipalities of its council's prefecture. */
    List<Choice> areas(String body) {
        return prefecture(body)
                .map(code -> municipalities.of(code).stream()
                        .map(one -> new Choice(one.code().digits(), one.name()))
                        .toList())
                .orElseGet(List::of);
    }

    /** The one municipality a text names; blank for none or several. */
    String areaNamed(String text, String body) {
        List<String> found = areas(body).stream()
                .filter(area -> area.text().equals(text))
                .map(Choice::value)
                .toList();
        return found.size() == 1 ? found.getFirst() : "";
    }

    private Optional<AreaCode> prefecture(String body) {
        String platform = body.substring(0, Math.max(0, body.indexOf('.')));
        return plans.list().stream()
                .filter(plan -> plan.platform().key().equals(platform))
                .findFirst()
                .map(plan -> AreaCode.of(plan.platform().prefecture() + "000"));
    }
}
