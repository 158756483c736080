package org.yukidoke.council.web;

import java.util.ArrayList;
import java.util.List;
import org.yukidoke.council.Pack;
import org.yukidoke.document.Document;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/**
 * Papers of a meeting as a page.
 *
 * @param recipe what they were made from, in words
 */
public record PaperView(Frame frame, String title, String made, String recipe, List<File> files, Document document) {

    public PaperView {
        files = List.copyOf(files);
    }

    /**
     * A file of it.
     *
     * @param sha256 what it was when it was made
     */
    public record File(String name, String href, String size, String sha256) {}

    static PaperView of(Plan plan, Pack pack, Document document, String base, Texts t) {
        var files = new ArrayList<File>();
        for (Pack.Kind kind : Pack.Kind.values()) {
            Pack.Made made = pack.files().get(kind);
            if (made != null) {
                files.add(new File(
                        t.of("council.file." + kind.key()),
                        base + "/" + pack.id() + "/" + kind.key(),
                        t.of("council.file.size", (made.size() + 1023) / 1024),
                        made.sha256()));
            }
        }
        Pack.Recipe recipe = pack.recipe();
        return new PaperView(
                PlanFrames.of(plan, t, PlanTab.PAPERS, document.title()),
                document.title(),
                t.of("council.paper.made", Moments.words(pack.made(), t)),
                t.of(
                        "council.paper.recipe",
                        recipe.snapshot(),
                        recipe.meetingVersion(),
                        recipe.generator(),
                        recipe.fonts().isEmpty() ? t.of("council.paper.nofont") : recipe.fonts()),
                files,
                document);
    }
}
