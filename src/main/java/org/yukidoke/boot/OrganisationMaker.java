package org.yukidoke.boot;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;

/** Further bodies for every council. Their names say that they are made up, so that nobody takes them for real. */
@Lazy
@Component
@Order(0)
final class OrganisationMaker implements FactMaker {

    private static final List<String> KINDS =
            List.of("support_body", "hello_work", "prefecture_department", "city", "economic_organisation", "other");

    private final Organisations organisations;
    private final MadeUp words;

    OrganisationMaker(Organisations organisations, MadeUp words) {
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public long make(Size size, RandomGenerator chance) {
        List<String> councils = organisations.list().stream()
                .map(Organisation::platform)
                .distinct()
                .sorted()
                .toList();
        for (String council : councils) {
            for (int number = 1; number <= size.bodies(); number++) {
                String kind = KINDS.get(chance.nextInt(KINDS.size()));
                organisations.enter(new Organisation(
                        council + "." + MadeUp.body(number),
                        council,
                        words.of(Locale.JAPANESE, "organisation", number),
                        words.of(Locale.ENGLISH, "organisation", number),
                        "",
                        kind));
            }
        }
        return (long) councils.size() * size.bodies();
    }
}
