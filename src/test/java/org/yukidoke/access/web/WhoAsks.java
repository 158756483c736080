package org.yukidoke.access.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.web.HttpRequestHandler;
import org.yukidoke.access.CurrentScope;

/**
 * A part of the open interface that says for whom it answers. No controller: those of tests would be found by every test
 * of pages.
 */
final class WhoAsks {

    static final String PATH = "/api/who-asks";

    @Bean(PATH)
    HttpRequestHandler whoAsks(CurrentScope scope) {
        return (request, response) -> {
            String who = scope.find()
                    .map(known -> known.account() + " " + known.roles())
                    .orElse("nobody");
            response.getOutputStream().write(who.getBytes(StandardCharsets.UTF_8));
        };
    }
}
