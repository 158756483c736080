package org.yukidoke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yukidoke.kernel.FieldError;

class ContractRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            in order,               a.one, a.two, 2027-04-01, 2027-03-10, false, false, ,           false, ''
            to itself,              a.one, a.one, 2027-04-01, 2027-03-10, false, false, ,           false, successor
            a second time,          a.one, a.two, 2027-04-01, 2027-03-10, true,  false, ,           false, organisation
            before it took over,    a.one, a.two, 2027-04-01, 2027-03-10, false, true,  ,           false, organisation
            today,                  a.one, a.two, 2027-02-01, 2027-01-10, false, false, ,           false, startsOn
            asked after it is over, a.one, a.two, 2027-04-01, 2027-04-01, false, false, ,           false, askBy
            to a body that is gone, a.one, a.two, 2027-04-01, 2027-03-10, false, false, 2024-04-01, false, successor
            to one that comes back, a.one, a.two, 2027-04-01, 2027-03-10, false, false, 2024-04-01, true,  ''
            to one that goes then,  a.one, a.two, 2027-04-01, 2027-03-10, false, false, 2027-04-01, true,  successor
            """)
    void aContractEndsInTheFutureAndAfterEverybodyWasAsked(
            String what,
            String from,
            String to,
            LocalDate starts,
            LocalDate askBy,
            boolean taken,
            boolean comes,
            @Nullable LocalDate away,
            boolean returns,
            String fault) {
        var terms = new ContractEnd.Terms(from, to, starts, askBy, "県", "契約書");
        var known = new ContractRules.Known(taken, comes, away);
        assertThat(ContractRules.faults(terms, known, returns, TODAY).stream()
                        .map(FieldError::field)
                        .reduce("", String::concat))
                .isEqualTo(fault);
    }
}
