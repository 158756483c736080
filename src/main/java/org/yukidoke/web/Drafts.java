package org.yukidoke.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yukidoke.kernel.FieldError;

/** The forms of a page that lose nothing typed, by the word of each. */
public record Drafts(Map<String, One> forms) {

    public Drafts {
        forms = Map.copyOf(forms);
    }

    /**
     * One form.
     *
     * @param draft null where nobody is signed in whose text it could be
     * @param typed what stands in its fields
     */
    public record One(@Nullable Draft draft, Typed typed) {}

    /** What keeps a form; null for one that keeps nothing. */
    public @Nullable Draft draft(String word) {
        One one = forms.get(word);
        return one == null ? null : one.draft();
    }

    /** Whether a form shows a text that was kept, and so has to stand open. */
    public boolean kept(String word) {
        Draft draft = draft(word);
        return draft != null && draft.kept();
    }

    /** Whether what a form changes was changed by somebody else since its text was kept. */
    public boolean moved(String word) {
        Draft draft = draft(word);
        return draft != null && !draft.words().moved().isEmpty();
    }

    /** What stands in the fields of one form. */
    public Typed typed(String word) {
        One one = forms.get(word);
        return one == null ? Typed.NOTHING : one.typed();
    }

    /** What stands in the fields of all of them, where no two forms share a field. */
    public Typed typed() {
        Map<String, List<String>> values = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        forms.values().forEach(one -> {
            values.putAll(one.typed().values());
            errors.addAll(one.typed().errors());
        });
        return new Typed(values, errors);
    }
}
