package org.yukidoke.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Leak;
import org.yukidoke.web.Form;

/** Reads the forms about leaks. */
final class LeakForm {

    private LeakForm() {}

    static Optional<Leak.Happened> happened(Form form, Instant now) {
        Optional<LocalDate> known = form.neededDay("known");
        Optional<LocalDate> from = form.neededDay("from");
        Optional<LocalDate> to = form.neededDay("to");
        if (known.isPresent() && Japan.start(known.get()).isAfter(now)) {
            form.fault("known", "personleak.fault.future");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault("to", "personpage.fault.order");
        }
        String number = form.text("account", Form.LINE);
        Optional<UUID> account = Form.id(number);
        if (!number.isEmpty() && account.isEmpty()) {
            form.fault("account", "personleak.fault.account");
        }
        String body = form.text("body", Form.LINE);
        List<String> traits = form.ticked("traits", Optional::of);
        if (!form.good()) {
            return Optional.empty();
        }
        return Optional.of(new Leak.Happened(
                Japan.start(known.orElseThrow()),
                traits.contains("malicious"),
                traits.contains("sensitive"),
                new Leak.Window(
                        Japan.start(from.orElseThrow()), Japan.end(to.orElseThrow()), account.orElse(null), body)));
    }

    static Optional<Leak.Report> report(Form form) {
        Map<String, String> items = new TreeMap<>();
        for (String item : Leak.ITEMS) {
            String text = form.text(item, Form.TEXT);
            if (!text.isEmpty()) {
                items.put(item, text);
            }
        }
        return form.good() ? Optional.of(new Leak.Report(items)) : Optional.empty();
    }
}
