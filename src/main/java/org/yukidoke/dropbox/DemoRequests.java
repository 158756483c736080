package org.yukidoke.dropbox;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.access.DemoDesk;
import org.yukidoke.access.Role;
import org.yukidoke.access.Scope;
import org.yukidoke.db.DemoData;
import org.yukidoke.dropbox.ContactRequest.Wishes;

/** Two bodies that take requests, and a few invented ones put in for the first. */
@Component
@Order(510)
final class DemoRequests implements DemoData {

    private static final String CENTRE = "saitama.support-bodies";

    private final DemoDesk desks;
    private final Boxes boxes;
    private final DropBox dropBox;

    DemoRequests(DemoDesk desks, Boxes boxes, DropBox dropBox) {
        this.desks = desks;
        this.boxes = boxes;
        this.dropBox = dropBox;
    }

    @Override
    public void load() {
        desks.find("saitama-office").ifPresent(this::takes);
        Optional<Scope> centre = desks.find("saitama-counsellor");
        if (centre.isPresent()) {
            takes(centre.get());
            put("a", request(Sender.SELF, "みほん", new Reach(Reach.Kind.MAIL, "mihon@example.jp"), "平日の夕方", true));
            put("b", request(Sender.FAMILY, "見本の母", new Reach(Reach.Kind.TELEPHONE, "048-000-0000"), "午前中だけ", false));
        }
    }

    private void takes(Scope counsellor) {
        if (dropBox.promise(counsellor.organisation()).isEmpty()) {
            boxes.decide(counsellor, new Box(true, Set.of(Role.COUNSELLOR), 3, 30));
        }
    }

    /** Always by the same form, so that the next start puts in nothing more. */
    private void put(String form, ContactRequest request) {
        FormToken.find(form.repeat(64)).ifPresent(token -> dropBox.put(request, token, ""));
    }

    private static ContactRequest request(Sender sender, String name, Reach reach, String when, boolean mayPass) {
        return new ContactRequest(
                CENTRE, sender, name, reach, new Wishes(when, "機関の名前", "", "見本です。人と話すのは久しぶりです。"), mayPass);
    }
}
