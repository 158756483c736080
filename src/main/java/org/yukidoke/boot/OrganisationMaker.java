package org.yukidoke.boot;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Organisation;
import org.yukidoke.directory.Organisations;
import org.yukidoke.web.Languages;

/** Further bodies for every council. Their names say that they are made up, so that nobody takes them for real. */
@Lazy
@Component
@Order(0)
final class OrganisationMaker implements FactMaker {

    // As many members as a large council has.
    private static final int PER_COUNCIL = 40;
    private static final List<String> KINDS =
            List.of("support_body", "hello_work", "prefecture_department", "city", "economic_organisation", "other");

    private final Organisations organisations;
    private final Languages languages;

    OrganisationMaker(Organisations organisations, Languages languages) {
        this.organisations = organisations;
        this.languages = languages;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public long make(int scale, RandomGenerator chance) {
        List<String> councils = organisations.list().stream()
                .map(Organisation::platform)
                .distinct()
                .sorted()
                .toList();
        for (String council : councils) {
            for (int number = 1; number <= scale * PER_COUNCIL; number++) {
                String kind = KINDS.get(chance.nextInt(KINDS.size()));
                organisations.enter(new Organisation(
                        council + ".made-up-" + number,
                        council,
                        name(Locale.JAPANESE, number),
                        name(Locale.ENGLISH, number),
                        "",
                        kind));
            }
        }
        return (long) councils.size() * scale * PER_COUNCIL;
    }

    private String name(Locale language, int number) {
        return languages.texts(language).of("boot.synthesize.organisation", Integer.toString(number));
    }
}
