package org.yukidoke.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yukidoke.db.Refusal;

/** Walks through the public pages of a running program and writes what it finds. */
final class SiteCopy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI from;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SiteCopy(URI from) {
        this.from = from;
    }

    /**
     * How pages are written.
     *
     * @param origin where links lead that have no copy; blank for nowhere
     * @param notice words on every page about its being a copy, as HTML
     */
    record Frame(String language, String origin, String notice) {}

    /**
     * What was written.
     *
     * @param missing addresses that answered with a fault, and the page that leads there
     */
    record Report(int pages, int files, Map<String, String> missing) {
        Report {
            missing = Map.copyOf(missing);
        }
    }

    /** An answer; of a page its text is read, of other files nothing. */
    private static final class Fetched {
        private final int status;
        private final boolean html;
        private final byte[] body;

        private Fetched(int status, boolean html, byte[] body) {
            this.status = status;
            this.html = html;
            this.body = body;
        }

        private String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Report write(Path folder, Frame frame) throws IOException {
        var found = new LinkedHashMap<String, Fetched>();
        var missing = new TreeMap<String, String>();
        var next = new ArrayDeque<String>();
        var sources = new TreeMap<String, String>();
        next.add("/");
        sources.put("/", "/");
        // Pages no list leads to within one step, such as the middle of a long list, are found here.
        for (String address :
                SiteRules.mapped(fetch("/sitemap.xml", frame.language()).text())) {
            if (SiteRules.isCopied(address) && sources.putIfAbsent(address, "/sitemap.xml") == null) {
                next.add(address);
            }
        }
        while (!next.isEmpty()) {
            String address = next.remove();
            Fetched fetched = fetch(address, frame.language());
            if (fetched.status / 100 == 2) {
                found.put(address, fetched);
                if (fetched.html) {
                    for (String link : SiteRules.links(fetched.text())) {
                        SiteRules.inside(link)
                                .filter(SiteRules::isCopied)
                                // Lists narrowed twice would be endless.
                                .filter(to -> SiteRules.isFollowed(address, to))
                                .filter(to -> sources.putIfAbsent(to, address) == null)
                                .ifPresent(next::add);
                    }
                }
            } else if (fetched.status / 100 != 3) {
                missing.put(address, sources.getOrDefault(address, "/"));
            }
        }
        for (var page : found.entrySet()) {
            write(folder, page.getKey(), found, frame);
        }
        int pages = (int) found.values().stream().filter(page -> page.html).count();
        return new Report(pages, found.size() - pages, missing);
    }

    private static void write(Path folder, String address, Map<String, Fetched> found, Frame frame) throws IOException {
        Fetched fetched = found.get(address);
        if (fetched == null) {
            throw new IllegalArgumentException(address);
        }
        String file = SiteRules.file(address, fetched.html);
        Path target = folder.resolve(file).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside of " + folder + ": " + address);
        }
        Files.createDirectories(target.getParent());
        if (fetched.html) {
            String page = SiteRules.copied(fetched.text(), link -> relinked(link, file, found, frame), frame.notice());
            Files.writeString(target, page);
        } else {
            Files.write(target, fetched.body);
        }
    }

    private static String relinked(String link, String file, Map<String, Fetched> found, Frame frame) {
        var inside = SiteRules.inside(link);
        if (inside.isEmpty()) {
            return link;
        }
        String address = inside.get();
        String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        if (address.contains("lang=")) {
            return SiteRules.between(file, (frame.language().equals("ja") ? "en/" : "../") + file) + fragment;
        }
        Fetched to = found.get(address);
        if (to == null && SiteRules.isNarrowed(address)) {
            address = SiteRules.path(address);
            to = found.get(address);
        }
        if (to != null) {
            return SiteRules.between(file, SiteRules.file(address, to.html)) + fragment;
        }
        return frame.origin().isEmpty()
                ? SiteRules.between(file, "index.html")
                : SiteRules.escaped(frame.origin() + address) + fragment;
    }

    private Fetched fetch(String address, String language) {
        var request = HttpRequest.newBuilder(from.resolve(address.replace(" ", "%20")))
                .timeout(PATIENCE)
                .header("Accept-Language", language)
                .header("Cookie", "lang=" + language)
                .header("User-Agent", "yukidoke export-site")
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean html = answer.headers()
                    .firstValue("Content-Type")
                    .map(type -> type.startsWith("text/html"))
                    .orElse(false);
            return new Fetched(answer.statusCode(), html, answer.body());
        } catch (IOException cause) {
            throw new Refusal(cause, "boot.export.not_reached", from, cause.toString());
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Refusal(cause, "boot.export.not_reached", from, cause.toString());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
