package org.yukidoke.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yukidoke.access.Origins;
import org.yukidoke.access.PublicPages;
import org.yukidoke.web.Languages;
import org.yukidoke.web.NewsSource;
import org.yukidoke.web.SiteSource;
import org.yukidoke.web.Texts;

/** What is new, as feed readers take it, and which pages there are, as search engines ask. */
@Controller
final class FeedPages implements PublicPages {

    private static final int NEWEST = 50;

    private final ObjectProvider<NewsSource> news;
    private final ObjectProvider<SiteSource> sites;
    private final Origins origins;
    private final Languages languages;

    FeedPages(ObjectProvider<NewsSource> news, ObjectProvider<SiteSource> sites, Origins origins, Languages languages) {
        this.news = news;
        this.sites = sites;
        this.origins = origins;
        this.languages = languages;
    }

    @Override
    public List<String> patterns() {
        return List.of("/feed.atom", "/feed.rss", "/sitemap.xml", "/robots.txt");
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request) {
        Texts t = languages.texts(request);
        return answer("application/atom+xml", FeedXml.atom(feed(request, t)));
    }

    @GetMapping("/feed.rss")
    ResponseEntity<byte[]> rss(HttpServletRequest request) {
        Texts t = languages.texts(request);
        return answer("application/rss+xml", FeedXml.rss(feed(request, t)));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        var pages = sites.stream()
                .flatMap(source -> source.pages().stream())
                .sorted(Comparator.comparing(SiteSource.Page::path))
                .toList();
        return answer("application/xml", FeedXml.sitemap(origin(request), pages));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String text = """
                User-agent: *
                Disallow: /desk
                Disallow: /seat
                Disallow: /contact
                Sitemap: %s/sitemap.xml
                """.formatted(origin(request));
        return answer("text/plain", text);
    }

    private FeedXml.Feed feed(HttpServletRequest request, Texts t) {
        var newest = news.stream()
                .flatMap(source -> source.news(t).stream())
                .sorted(Comparator.comparing(NewsSource.News::at).reversed().thenComparing(NewsSource.News::id))
                .limit(NEWEST)
                .toList();
        Instant changed = newest.isEmpty() ? Instant.EPOCH : newest.getFirst().at();
        return new FeedXml.Feed(origin(request), t.of("portalfeed.title"), t.language(), changed, newest);
    }

    private String origin(HttpServletRequest request) {
        return origins.known()
                .map(Origins.Origin::value)
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString());
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
