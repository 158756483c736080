package org.yukidoke.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.kernel.FieldError;
import org.yukidoke.kernel.Japan;
import org.yukidoke.person.Part;
import org.yukidoke.person.SharingGrounds;
import org.yukidoke.referral.Coded;
import org.yukidoke.referral.Preview;
import org.yukidoke.referral.Referral;
import org.yukidoke.referral.Sending;
import org.yukidoke.referral.Side;
import org.yukidoke.web.Form;
import org.yukidoke.web.Typed;

/** The fields of a referral to be sent: to whom and for what are asked, everything else is filled in already. */
final class SendForm {

    static final List<String> FIELDS =
            List.of("via", "asks", "line", "urgency", "parts", "age", "area", "topics", "needs", "asker", "transfer");
    private static final int USUAL_MONTHS = 6;
    private static final Set<Part> USUAL = Set.of(Part.IDENTITY, Part.CONTACT, Part.GENERAL);

    private SendForm() {}

    /** A ground and one of the bodies it reaches. */
    record Via(SharingGrounds.Usable ground, String body) {

        String key() {
            return ground.key() + "|" + body;
        }
    }

    /** Everybody a file can be referred to now; of two consents that say the same only the one that holds longer. */
    static List<Via> vias(List<SharingGrounds.Usable> grounds, String own) {
        List<Via> all = grounds.stream()
                .flatMap(ground -> ground.recipients().organisations().stream()
                        .filter(body -> !body.equals(own))
                        .map(body -> new Via(ground, body)))
                .toList();
        return all.stream()
                .filter(via -> all.stream().noneMatch(other -> says(other, via)))
                .toList();
    }

    // Whether one consent makes another needless: as much, to the same body, for longer.
    private static boolean says(Via one, Via other) {
        if (!(one.ground() instanceof SharingGrounds.Usable.Agreed
                        && other.ground() instanceof SharingGrounds.Usable.Agreed)
                || !one.body().equals(other.body())
                || !one.ground().parts().containsAll(other.ground().parts())) {
            return false;
        }
        int longer = one.ground().last().compareTo(other.ground().last());
        boolean more = one.ground().parts().size() > other.ground().parts().size();
        return longer > 0 || (longer == 0 && (more || one.key().compareTo(other.key()) < 0));
    }

    /** What is usual, so that little has to be chosen. */
    static Typed usual(List<Via> vias, String to, Preview.Age age, String area) {
        Map<String, List<String>> values = new HashMap<>();
        vias.stream()
                .filter(via -> via.body().equals(to) || (to.isEmpty() && vias.size() == 1))
                .findFirst()
                .ifPresent(via -> values.put("via", List.of(via.key())));
        values.put("urgency", List.of(Referral.Urgency.MONTH.key()));
        values.put("asker", List.of(Side.SENDER.key()));
        values.put("age", List.of(age.key()));
        values.put("area", List.of(area));
        values.put(
                "parts",
                vias.stream()
                        .flatMap(via -> via.ground().parts().stream())
                        .filter(USUAL::contains)
                        .distinct()
                        .map(Part::key)
                        .toList());
        return new Typed(values, List.of());
    }

    /** What was sent; empty when something is wrong with it. */
    static Optional<Sending.Wanted> read(Form form, List<Via> vias, String purpose, Instant now) {
        Optional<Via> via = form.choice(
                "via", key -> vias.stream().filter(one -> one.key().equals(key)).findFirst());
        List<Preview.Asked> asks = form.ticked("asks", key -> Coded.find(Preview.Asked.values(), key));
        if (asks.isEmpty()) {
            form.fault("asks", "web.fault.choose");
        }
        List<Part> parts = form.ticked("parts", Part::find);
        if (parts.isEmpty()) {
            form.fault("parts", "web.fault.choose");
        }
        var urgency = form.choice("urgency", key -> Coded.find(Referral.Urgency.values(), key));
        var asker = form.choice("asker", key -> Coded.find(Side.values(), key).filter(side -> side != Side.PROGRAM));
        var preview = new Preview(
                Coded.find(Preview.Age.values(), form.text("age", Form.LINE)).orElse(Preview.Age.UNSAID),
                AreaCode.find(form.text("area", Form.LINE))
                        .map(AreaCode::digits)
                        .orElse(""),
                asks,
                form.ticked("topics", key -> Coded.find(Preview.Topic.values(), key)),
                form.ticked("needs", key -> Coded.find(Preview.Need.values(), key)),
                form.text("line", Form.LINE));
        if (!form.good() || via.isEmpty() || urgency.isEmpty() || asker.isEmpty()) {
            return Optional.empty();
        }
        var wish = new Referral.Wish(form.has("transfer"), "", urgency.get(), asker.get());
        return Optional.of(new Sending.Wanted(
                via.get().body(),
                via.get().ground().ground(),
                Set.copyOf(parts),
                until(via.get(), now),
                purpose,
                wish,
                preview));
    }

    /** Half a year, or as long as the ground holds. */
    private static Instant until(Via via, Instant now) {
        LocalDate usual = Japan.day(now).plusMonths(USUAL_MONTHS);
        Instant most = switch (via.ground()) {
            case SharingGrounds.Usable.Agreed(var consent) ->
                consent.newest().extent().until();
            case SharingGrounds.Usable.Confirmed(var confirmation) ->
                Japan.end(confirmation.claim().validTo());
        };
        Instant half = Japan.end(usual);
        return half.isBefore(most) ? half : most;
    }

    /** Faults of the share stand at the fields of this form. */
    static List<FieldError> here(List<FieldError> errors) {
        return errors.stream()
                .map(error -> switch (error.field()) {
                    case "recipients", "ground", "to", "purpose" ->
                        new FieldError("via", error.key(), error.arguments());
                    default -> error;
                })
                .toList();
    }
}
