package org.yukidoke.plan.web;

import java.util.List;
import org.yukidoke.plan.PlanFrames;
import org.yukidoke.plan.PlanTab;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Frame;
import org.yukidoke.web.Tab;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/**
 * The measures of a plan, all or narrowed.
 *
 * @param path address of the list without conditions
 * @param count how many there are and how many count, given what 再掲 means in this plan
 * @param shown how many the conditions leave; empty without conditions
 * @param first the two facets most asked for
 * @param rest the others, folded unless one of them is in force
 */
public record MeasureListView(
        Frame frame,
        String path,
        List<String> count,
        String shown,
        Typed form,
        List<Facet> first,
        List<Facet> rest,
        boolean restOpen,
        List<Applied> applied,
        List<Tab> orders,
        List<Section> sections) {

    private static final List<String> ASKED_FIRST =
            List.of(MeasureFacet.OWNER.parameter(), MeasureFacet.GROUP.parameter());

    public MeasureListView {
        count = List.copyOf(count);
        first = List.copyOf(first);
        rest = List.copyOf(rest);
        applied = List.copyOf(applied);
        orders = List.copyOf(orders);
        sections = List.copyOf(sections);
    }

    /** One facet as a field of the filter. */
    public record Facet(String name, String label, List<Choice> options) {
        public Facet {
            options = List.copyOf(options);
        }
    }

    /** A condition in force, and the address of the list without it. */
    public record Applied(String text, String href) {}

    /** A table of measures under one heading. */
    public record Section(String id, String heading, String count, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /** Rows under one line within a table; {@code heading} empty when they need none. */
    public record Part(String id, String heading, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** One measure. */
    public record Row(
            String href,
            String label,
            List<Piece> title,
            List<Piece> gist,
            List<Explanation> found,
            List<OwnerView> owners,
            List<Mark> marks) {
        public Row {
            title = List.copyOf(title);
            gist = List.copyOf(gist);
            found = List.copyOf(found);
            owners = List.copyOf(owners);
            marks = List.copyOf(marks);
        }
    }

    /** Where else a word was found. */
    public record Explanation(String where, List<Piece> pieces) {
        public Explanation {
            pieces = List.copyOf(pieces);
        }
    }

    static MeasureListView of(MeasureSearch search, MeasureFilter filter) {
        Texts t = search.t();
        PlanIndex index = search.index();
        String path = PlanTab.MEASURES.of(index.plan().key());
        var found = search.find(filter);
        var facets = new MeasureFacets(index, t);
        var fields = facets.fields(filter, search.withWords(filter));
        var rest = fields.stream()
                .filter(field -> !ASKED_FIRST.contains(field.name()))
                .toList();
        return new MeasureListView(
                PlanFrames.of(index.plan(), t, PlanTab.MEASURES),
                path,
                MeasureCount.of(index.plan()).say(t),
                filter.narrows() ? t.of("plan.measures.shown", found.size()) : "",
                Typed.known(filter.parameters()),
                fields.stream()
                        .filter(field -> ASKED_FIRST.contains(field.name()))
                        .toList(),
                rest,
                rest.stream().anyMatch(field -> filter.parameters().containsKey(field.name())),
                facets.applied(filter, path),
                List.of(
                        new Tab(
                                t.of("plan.measures.order.document"),
                                filter.inOrder(false).on(path),
                                !filter.byOwner()),
                        new Tab(
                                t.of("plan.measures.order.owner"),
                                filter.inOrder(true).on(path),
                                filter.byOwner())),
                new MeasureSections(index, filter, t).of(found));
    }
}
