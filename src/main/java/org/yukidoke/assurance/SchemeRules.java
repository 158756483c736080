package org.yukidoke.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yukidoke.directory.Area;
import org.yukidoke.directory.Audience;
import org.yukidoke.directory.Condition;
import org.yukidoke.directory.Dated;
import org.yukidoke.directory.Origin;
import org.yukidoke.directory.Reference;
import org.yukidoke.directory.Scheme;
import org.yukidoke.directory.Term;
import org.yukidoke.directory.Title;
import org.yukidoke.directory.Wording;

/** Schemes of the whole country, from facts that come with the program. */
final class SchemeRules {

    private SchemeRules() {}

    static List<Found> schemes(List<Fact> facts) {
        return facts.stream().map(SchemeRules::found).toList();
    }

    private static Found found(Fact fact) {
        String key = "japan." + fact.text("key");
        var content = new Scheme(
                new Title(fact.text("name"), fact.text("kana"), fact.text("en")),
                fact.text("type"),
                fact.text("authority"),
                Set.copyOf(fact.texts("wishes")),
                new Wording(fact.text("summary"), fact.text("summaryEn"), fact.text("plain")),
                Wording.ja(fact.text("amount")),
                Wording.ja(fact.text("steps")),
                new Audience(Wording.NONE, GeneralRules.askers(fact), conditions(fact)),
                Area.EVERYWHERE,
                Term.OPEN,
                new Term(fact.day("from"), fact.day("to")),
                List.of(),
                List.of(),
                List.of(Reference.page(fact.text("page"), fact.text("url"), fact.day("checked"))));
        return new Found(GeneralRules.SOURCE, key, key, "", "", List.of(), content, Origin.IMPORT);
    }

    private static List<Dated> conditions(Fact fact) {
        var found = new ArrayList<Dated>();
        if (!fact.texts("situations").isEmpty()) {
            found.add(Dated.always(new Condition.Situation(Set.copyOf(fact.texts("situations")))));
        }
        if (!fact.texts("not").isEmpty()) {
            found.add(Dated.always(new Condition.NotIn(Set.copyOf(fact.texts("not")))));
        }
        fact.texts("other").forEach(words -> found.add(Dated.always(new Condition.Other(Wording.ja(words)))));
        return found;
    }
}
