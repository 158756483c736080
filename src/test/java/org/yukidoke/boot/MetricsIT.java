package org.yukidoke.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.yukidoke.support.PageTest;

@PageTest
@ActiveProfiles("metrics")
@TestPropertySource(properties = "YUKIDOKE_METRICS_PORT=0")
class MetricsIT {

    @LocalServerPort
    private int pages;

    @LocalManagementPort
    private int figures;

    @Test
    void theFiguresHaveAPortOfTheirOwn() throws Exception {
        var metrics = get(figures, "/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
        assertThat(get(pages, "/metrics").body()).doesNotContain("jvm_memory_used_bytes");
        assertThat(get(pages, "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
