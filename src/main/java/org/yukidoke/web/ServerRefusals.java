package org.yukidoke.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers what the server refuses before the application is asked at all, such as an address it cannot read: with our
 * page and our headers instead of the server's own.
 *
 * <p>Last of the customizers, so that it stands nearest to the application and answers before the server's own report.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final ObjectProvider<Pages> pages;

    ServerRefusals(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(pages)));
    }

    private static final class Report extends ErrorReportValve {
        private final ObjectProvider<Pages> pages;

        private Report(ObjectProvider<Pages> pages) {
            this.pages = pages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable unused) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.write(request, response);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Language", "ja");
            try {
                byte[] page = pages.getObject().failure(Failure.of(status));
                response.setContentLength(page.length);
                response.getReporter().write(new String(page, StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                // The reader closed the connection; nobody is left to be told.
                container.getLogger().debug("answer not taken", gone);
            }
        }
    }
}
