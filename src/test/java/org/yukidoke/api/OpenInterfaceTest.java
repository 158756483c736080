package org.yukidoke.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What several modules bring is one interface to its readers. */
class OpenInterfaceTest {

    enum Colour {
        RED
    }

    record LampJson(String name, List<BulbJson> bulbs) {}

    record BulbJson(Colour colour) {}

    record SwitchSentJson(String name, @Nullable Integer delay) {}

    /** Another module's record that would have the same name outside. */
    static final class Elsewhere {
        private Elsewhere() {}

        record LampJson(int lumen) {}
    }

    private static ApiRoutes telling(Class<?> type) {
        return () -> List.of(new Route(
                Route.BASE + "/lamps",
                new Route.Call.Get("listLamps"),
                "list",
                new Route.Answer.Part(type),
                List.of()));
    }

    private static ApiRoutes taking(Class<?> type) {
        return () -> List.of(new Route(
                Route.BASE + "/switches",
                new Route.Call.Post("send", type),
                "list",
                new Route.Answer.One(LampJson.class),
                List.of(Route.Parameter.header("Idempotency-Key"))));
    }

    private static OpenInterface of(ApiRoutes... modules) {
        var beans = new StaticListableBeanFactory();
        for (ApiRoutes module : modules) {
            beans.addBean("module" + beans.getBeanDefinitionCount(), module);
        }
        return new OpenInterface(beans.getBeanProvider(ApiRoutes.class));
    }

    @Test
    void recordsInsideOthersAndThoseSentAreAmongAll() {
        var everything = of(telling(LampJson.class), taking(SwitchSentJson.class));
        assertThat(everything.records()).containsExactly(LampJson.class, BulbJson.class, SwitchSentJson.class);
        assertThat(everything.codes()).containsEntry("open_interface_test_colour", Colour.class);
    }

    @Test
    void twoRecordsOfOneNameAreFound() {
        var everything = of(telling(LampJson.class), telling(Elsewhere.LampJson.class));
        assertThatIllegalStateException().isThrownBy(everything::records).withMessageEndingWith("both called Lamp");
    }
}
