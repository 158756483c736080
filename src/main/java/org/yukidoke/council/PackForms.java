package org.yukidoke.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.yukidoke.access.Scope;
import org.yukidoke.audit.Audit;
import org.yukidoke.audit.AuditEvent;
import org.yukidoke.db.Transactions;
import org.yukidoke.plan.Plan;

/** The forms a council's papers are made by: those the program brings, or the council's own of the same name. */
@Component
public class PackForms {

    /** In the order of the papers. */
    private static final List<String> BROUGHT = List.of("council", "measures", "grant", "welfare", "bureau", "bodies");

    private final FormRows rows;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, PackForm> brought;

    PackForms(FormRows rows, Audit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        var forms = new TreeMap<String, PackForm>();
        BROUGHT.forEach(key -> forms.put(key, read(text(key))));
        this.brought = Map.copyOf(forms);
    }

    /** How handing in a form can end. */
    public sealed interface Offer {

        record Taken(PackForm form, int version) implements Offer {}

        record Faulty(List<FormFault> faults) implements Offer {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    static String text(String key) {
        try {
            return new ClassPathResource("pack/" + key + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A form that was read before and found good. */
    static PackForm read(String text) {
        return switch (FormRules.read(text)) {
            case FormRules.Reading.Good(PackForm form) -> form;
            case FormRules.Reading.Faulty(var faults) -> throw new IllegalStateException("a form is broken: " + faults);
        };
    }

    /** All forms of a council: those brought in their order, then its further own. */
    public List<PackForm> list(Scope scope, Plan plan) {
        return transactions.in(scope, () -> {
            var own = new TreeMap<String, PackForm>();
            rows.newest(plan.platform().key()).forEach((key, text) -> own.put(key, read(text)));
            var forms = new ArrayList<PackForm>();
            for (String key : BROUGHT) {
                PackForm ours = brought.get(key);
                PackForm theirs = own.remove(key);
                if (theirs != null) {
                    forms.add(theirs);
                } else if (ours != null) {
                    forms.add(ours);
                }
            }
            forms.addAll(own.values());
            return List.copyOf(forms);
        });
    }

    /**
     * Takes a council's own form in place of the one of the same key; a file with any fault is not used.
     *
     * @throws AccessDeniedException for anybody but the secretariat
     */
    public Offer take(Scope scope, Plan plan, String text) {
        return transactions.in(scope, () -> {
            Meetings.requireSecretariat(scope, plan);
            return switch (FormRules.read(text)) {
                case FormRules.Reading.Faulty(var faults) -> new Offer.Faulty(faults);
                case FormRules.Reading.Good(PackForm form) -> {
                    int version = rows.add(
                            plan.platform().key(),
                            form,
                            clock.instant(),
                            scope.id().orElse(null));
                    audit.write(AuditEvent.done(
                            "pack.form", "platform", plan.platform().key()));
                    yield new Offer.Taken(form, version);
                }
            };
        });
    }
}
