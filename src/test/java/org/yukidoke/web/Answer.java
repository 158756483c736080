package org.yukidoke.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What the server answered, headers and all, without a browser's own ideas about either. */
record Answer(HttpResponse<String> response) {

    /** Asks with header names and values in turn. */
    static Answer get(int port, String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client =
                HttpClient.newBuilder().followRedirects(Redirect.NEVER).build()) {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        }
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return String.join(", ", headers(name));
    }

    List<String> headers(String name) {
        return response.headers().allValues(name);
    }
}
