package org.yukidoke.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yukidoke.document.Paper;
import org.yukidoke.plan.Name;

/** Reads a form; a file with any fault is not used at all. */
final class FormRules {

    private static final List<String> FORM =
            List.of("key", "title", "en", "paper", "rows", "columns", "grades", "notes");
    private static final List<String> COLUMN = List.of("heading", "group", "field", "wrap", "width");
    private static final List<String> GRADE = List.of("from", "mark", "phrase");
    private static final int MOST_COLUMNS = 24;

    private FormRules() {}

    /** What reading a file gives. */
    sealed interface Reading {

        record Good(PackForm form) implements Reading {}

        record Faulty(List<FormFault> faults) implements Reading {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    static Reading read(String text) {
        var file = new FormFile();
        Node root = file.open(text);
        if (root == null) {
            return new Reading.Faulty(file.faults());
        }
        PackForm form = form(file, root, text);
        return file.faults().isEmpty() ? new Reading.Good(form) : new Reading.Faulty(file.faults());
    }

    private static PackForm form(FormFile file, Node root, String text) {
        Map<String, Node> found = file.mapping(root, FORM);
        String key = file.required(root, found, "key");
        if (!key.matches("[a-z][a-z0-9-]{0,29}")) {
            file.fault(root, "name", key);
        }
        PackForm.Rows rows = file.choice(found.get("rows"), PackForm.Rows.class, PackForm.Rows.INDICATORS);
        var columns = new ArrayList<PackForm.Column>();
        for (Node node : file.list(found.get("columns"))) {
            columns.add(column(file, node, rows));
        }
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            file.fault(root, "columns", Integer.toString(MOST_COLUMNS));
        }
        var grades = new ArrayList<PackForm.Grade>();
        for (Node node : file.list(found.get("grades"))) {
            Map<String, Node> grade = file.mapping(node, GRADE);
            grades.add(new PackForm.Grade(
                    file.number(grade.get("from"), BigDecimal.ZERO),
                    file.required(node, grade, "mark"),
                    file.text(grade.get("phrase"))));
        }
        for (int at = 1; at < grades.size(); at++) {
            if (grades.get(at).from().compareTo(grades.get(at - 1).from()) >= 0) {
                file.fault(root, "grades");
            }
        }
        return new PackForm(
                key,
                new Name(file.required(root, found, "title"), file.text(found.get("en"))),
                file.choice(found.get("paper"), Paper.class, Paper.A4_LANDSCAPE),
                rows,
                columns,
                grades,
                file.list(found.get("notes")).stream().map(file::text).toList(),
                text);
    }

    private static PackForm.Column column(FormFile file, Node node, PackForm.Rows rows) {
        Map<String, Node> found = file.mapping(node, COLUMN);
        var headings = new ArrayList<String>();
        String group = file.text(found.get("group"));
        if (!group.isEmpty()) {
            headings.add(group);
        }
        headings.add(file.required(node, found, "heading"));
        if (!found.containsKey("field")) {
            file.fault(node, "missing", "field");
        }
        PackForm.Field field = file.choice(found.get("field"), PackForm.Field.class, PackForm.Field.BLANK);
        if (!field.in(rows)) {
            file.fault(node, "field", field.key());
        }
        BigDecimal width = file.number(found.get("width"), BigDecimal.ONE);
        if (width.signum() <= 0 || width.compareTo(BigDecimal.valueOf(20)) > 0) {
            file.fault(node, "width", width.toPlainString());
        }
        return new PackForm.Column(
                headings,
                field,
                file.choice(found.get("wrap"), PackForm.Wrap.class, PackForm.Wrap.NONE),
                Math.max(0.1, width.doubleValue()));
    }
}
