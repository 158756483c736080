package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Consents;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.LegalGrounds;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Share;
import org.yukidoke.person.Shares;
import org.yukidoke.person.Written;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;

/** What is shared of a file, with whom, on what basis; and how to end it. */
@Controller
final class SharingPages {

    private final Counter counter;
    private final Shares shares;
    private final Consents consents;
    private final LegalGrounds ground;
    private final Bodies bodies;
    private final Clock clock;

    SharingPages(Counter counter, Shares shares, Consents consents, LegalGrounds ground, Bodies bodies, Clock clock) {
        this.counter = counter;
        this.shares = shares;
        this.consents = consents;
        this.ground = ground;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}/sharing")
    View show(HttpServletRequest request, @PathVariable UUID id) {
        Texts t = counter.texts(request);
        PersonFile file = counter.kept(id);
        var scope = counter.scope();
        var words = new SharingWords(new PersonWords(t, Map.of(), clock.instant()), bodies, clock.instant());
        var all = shares.list(scope, id);
        return counter.show(
                "person/sharing",
                new SharingView(
                        counter.frame(file, FileTab.SHARING, t),
                        words.shares(all.stream()
                                .filter(share -> share.inForce() || share.awaits())
                                .toList()),
                        words.shares(all.stream()
                                .filter(share -> !share.inForce() && !share.awaits())
                                .toList()),
                        consents.list(scope, id).stream().map(words::consent).toList(),
                        ground.notices(scope, file.cover().owner()).isEmpty(),
                        Done.key(request.getParameter("done"))));
    }

    @PostMapping("/persons/{id}/sharing/end")
    View end(HttpServletRequest request, @PathVariable UUID id, @RequestParam UUID share) {
        var form = new Form(request);
        Share.Reason reason = form.choice("reason", Share.Reason::find).orElse(Share.Reason.OTHER);
        return switch (shares.end(counter.scope(), id, share, reason)) {
            case Written.Done done -> Redirect.done("/persons/" + id + "/sharing", "share-ended");
            case Written.Clash clash -> Redirect.to("/persons/" + id + "/sharing");
            case Written.Gone gone -> throw new Absent("share", share.toString());
            case Written.NotKept not -> throw new Absent("share", share.toString());
        };
    }
}
