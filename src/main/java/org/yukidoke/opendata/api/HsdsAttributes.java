package org.yukidoke.opendata.api;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.directory.Asker;
import org.yukidoke.directory.Capacity;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Contact;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Practical;
import org.yukidoke.directory.Service;
import org.yukidoke.directory.Tri;

/** Which words of the lists hold for a window. What nobody has said is not there. */
final class HsdsAttributes {

    private final String service;
    private final HsdsTaxonomies words;
    private final List<HsdsTerms.HsdsAttributeJson> attributes = new ArrayList<>();

    private HsdsAttributes(String service, HsdsTaxonomies words) {
        this.service = service;
        this.words = words;
    }

    static List<HsdsTerms.HsdsAttributeJson> of(Service service, String id, HsdsTaxonomies words) {
        var found = new HsdsAttributes(id, words);
        found.add("type", service.type(), "");
        service.wishes().stream().sorted().forEach(wish -> found.add("wish", wish, ""));
        service.audience().askers().stream().map(Asker::key).sorted().forEach(asker -> found.add("asker", asker, ""));
        service.contacts().stream()
                .map(Contact::channel)
                .map(Channel::key)
                .distinct()
                .forEach(channel -> found.add("channel", channel, ""));
        if (service.capacity().state() != Capacity.State.UNKNOWN) {
            found.add("capacity", service.capacity().state().key(), "");
        }
        service.audience().conditions().forEach(found::condition);
        found.practical(service.practical());
        return found.attributes.stream().distinct().toList();
    }

    private void condition(Dated dated) {
        switch (dated.condition()) {
            case Condition.Situation situation ->
                situation.anyOf().stream().sorted().forEach(code -> add("situation", code, "any_of"));
            case Condition.NotIn none ->
                none.noneOf().stream().sorted().forEach(code -> add("situation", code, "none_of"));
            case Condition.Age age -> {}
            case Condition.Born born -> {}
            case Condition.Lives lives -> {}
            case Condition.Sex sex -> {}
            case Condition.Other other -> {}
        }
    }

    private void practical(Practical practical) {
        if (!practical.cost().isBlank()) {
            add("cost", practical.cost(), "");
        }
        practical.accessibility().stream().sorted().forEach(code -> add("accessibility", code, ""));
        tri("interpreter", practical.interpreter());
        tri("sign_language", practical.signLanguage());
        tri("family", practical.family());
        tri("anonymous", practical.anonymous());
        tri("camera_off", practical.cameraOff());
        tri("booking", practical.booking());
    }

    private void tri(String code, Tri tri) {
        if (tri != Tri.UNKNOWN) {
            add(HsdsTaxonomies.PRACTICE, code, tri.key());
        }
    }

    private void add(String taxonomy, String code, String value) {
        if (code.isBlank()) {
            return;
        }
        var term = words.term(taxonomy, code);
        attributes.add(new HsdsTerms.HsdsAttributeJson(
                HsdsIds.of("attribute", service, taxonomy, code, value),
                service,
                term.id(),
                taxonomy,
                "service",
                value,
                term));
    }
}
