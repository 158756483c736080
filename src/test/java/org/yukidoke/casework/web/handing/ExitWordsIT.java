package org.yukidoke.casework.web.handing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yukidoke.support.PageTest;
import org.yukidoke.support.TestDatabase;
import org.yukidoke.web.Languages;

/** Every column a printed copy would show has a word. */
@PageTest
class ExitWordsIT {

    @Autowired
    private TestDatabase database;

    @Autowired
    private Languages languages;

    /** Every column of every place, but what only ties rows to each other and is never printed. */
    private List<String> printed() {
        return database.owner().sql("""
                        select distinct a.attname::text
                          from person.places() p
                          join pg_attribute a on a.attrelid = p.relations[1] and a.attnum > 0 and not a.attisdropped
                         where a.atttypid not in ('uuid'::regtype, 'uuid[]'::regtype)
                         order by 1
                        """).query((row, number) -> row.getString("attname")).list().stream()
                .filter(column -> !ExitDocument.INSIDE.contains(column))
                .toList();
    }

    @Test
    void aColumnNobodyNamedWouldBeFound() {
        assertThat(printed()).contains("elsewhere", "handed_on", "note", "happened_on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyColumnHasAWord(String language) {
        var t = languages.texts(language);

        assertThat(printed())
                .filteredOn(column -> !t.has("handing.field." + column))
                .isEmpty();
    }
}
