package org.yukidoke.council.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.yukidoke.access.CurrentScope;
import org.yukidoke.council.Meeting;
import org.yukidoke.council.Pack;
import org.yukidoke.council.Packs;
import org.yukidoke.kernel.Absent;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Languages;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Pages;
import org.yukidoke.web.Texts;

/** Papers of meetings: published ones for everybody, all of them for the council's people. */
@Controller
final class PaperPages {

    /** Says whether the file is what it was when the papers were made. */
    static final String SAME = "X-Same-As-Made";

    private final Plans plans;
    private final Packs packs;
    private final CurrentScope current;
    private final Pages pages;
    private final Languages languages;

    PaperPages(Plans plans, Packs packs, CurrentScope current, Pages pages, Languages languages) {
        this.plans = plans;
        this.packs = packs;
        this.current = current;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping("/plans/{plan}/papers")
    View list(@PathVariable String plan, HttpServletRequest request) {
        Plan of = plans.get(plan);
        Texts t = languages.texts(request);
        var items =
                packs.published(plan).stream().map(pack -> item(plan, pack, t)).toList();
        return pages.show("council/papers", new PaperListView(PlanFrames.of(of, t, PlanTab.PAPERS), items));
    }

    private PaperListView.Item item(String plan, Pack pack, Texts t) {
        Meeting meeting = packs.meeting(pack);
        var published = pack.published();
        return new PaperListView.Item(
                "/plans/" + plan + "/papers/" + pack.id(),
                meeting.about().title(),
                Moments.day(meeting.about().day(), t),
                published == null ? "" : Moments.day(published, t));
    }

    @GetMapping("/plans/{plan}/papers/{id}")
    View published(@PathVariable String plan, @PathVariable UUID id, HttpServletRequest request) {
        return show(plan, packs.getPublished(plan, id), "/plans/" + plan + "/papers", request);
    }

    @GetMapping("/desk/plans/{plan}/papers/{id}")
    View inside(@PathVariable String plan, @PathVariable UUID id, HttpServletRequest request) {
        return show(plan, packs.get(current.get(), plan, id), "/desk/plans/" + plan + "/papers", request);
    }

    private View show(String plan, Pack pack, String base, HttpServletRequest request) {
        Texts t = languages.texts(request);
        return pages.show("council/paper", PaperView.of(plans.get(plan), pack, packs.paper(pack), base, t));
    }

    @GetMapping("/plans/{plan}/papers/{id}/{kind}")
    ResponseEntity<byte[]> publishedFile(
            @PathVariable String plan, @PathVariable UUID id, @PathVariable String kind, HttpServletRequest request) {
        return file(packs.getPublished(plan, id), kind, "no-cache", languages.texts(request));
    }

    @GetMapping("/desk/plans/{plan}/papers/{id}/{kind}")
    ResponseEntity<byte[]> insideFile(
            @PathVariable String plan, @PathVariable UUID id, @PathVariable String kind, HttpServletRequest request) {
        return file(packs.get(current.get(), plan, id), kind, "no-store", languages.texts(request));
    }

    private ResponseEntity<byte[]> file(Pack pack, String wanted, String cache, Texts t) {
        Pack.Kind kind = Pack.Kind.find(wanted).orElseThrow(() -> new Absent("format", wanted));
        return switch (packs.again(pack, kind)) {
            case Packs.Again.Made(var file, boolean same) ->
                ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(
                                                packs.meeting(pack).about().day() + "." + kind.key(),
                                                StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, cache)
                        .header(SAME, same ? "yes" : "no")
                        .contentType(MediaType.parseMediaType(kind.type()))
                        .body(file.array());
            case Packs.Again.NoFont none ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(t.of("council.fault.font").getBytes(StandardCharsets.UTF_8));
        };
    }
}
