package org.yukidoke.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yukidoke.web.NewsSource;
import org.yukidoke.web.SiteSource;

class FeedXmlTest {

    private static final Instant AT = Instant.parse("2026-11-20T15:30:00Z");
    private static final NewsSource.News FAIR =
            new NewsSource.News("event/a", "/events/a", "面接会 <B&C>", "改行\u0001なし", AT);
    private static final FeedXml.Feed FEED =
            new FeedXml.Feed("https://yukidoke.example.jp", "雪解け", "ja", AT, List.of(FAIR));

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException cause) {
            throw new AssertionError(xml, cause);
        }
    }

    private static String text(Document document, String name, int index) {
        return document.getElementsByTagNameNS("*", name).item(index).getTextContent();
    }

    @Test
    void aFeedReaderFindsWhatIsNew() {
        Document atom = parsed(FeedXml.atom(FEED));

        assertThat(atom.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(atom, "title", 1)).isEqualTo("面接会 <B&C>");
        assertThat(text(atom, "id", 1)).isEqualTo("https://yukidoke.example.jp/#event/a");
        assertThat(text(atom, "updated", 1)).isEqualTo("2026-11-20T15:30:00Z");
        assertThat(text(atom, "summary", 0)).isEqualTo("改行なし");
    }

    @Test
    void anOlderReaderFindsItToo() {
        Document rss = parsed(FeedXml.rss(FEED));

        assertThat(text(rss, "pubDate", 0)).isEqualTo("Sat, 21 Nov 2026 00:30:00 +0900");
        assertThat(text(rss, "link", 1)).isEqualTo("https://yukidoke.example.jp/events/a");
    }

    @Test
    void aSearchEngineFindsThePages() {
        Document map = parsed(FeedXml.sitemap(
                "https://yukidoke.example.jp",
                List.of(new SiteSource.Page("/plans", null), new SiteSource.Page("/events/a", AT))));

        assertThat(text(map, "loc", 0)).isEqualTo("https://yukidoke.example.jp/plans");
        assertThat(map.getElementsByTagNameNS("*", "lastmod").getLength()).isEqualTo(1);
    }
}
