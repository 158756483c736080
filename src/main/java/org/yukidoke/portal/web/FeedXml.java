package org.yukidoke.portal.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yukidoke.kernel.Japan;
import org.yukidoke.web.NewsSource;
import org.yukidoke.web.SiteSource;

/** Atom (RFC 4287), RSS 2.0 and the site map protocol 0.9 as text; the same news give the same bytes. */
final class FeedXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(Japan.ZONE);

    private FeedXml() {}

    /**
     * News to be written.
     *
     * @param origin such as {@code https://yukidoke.example.jp}
     * @param changed when the newest came
     */
    record Feed(String origin, String title, String language, Instant changed, List<NewsSource.News> news) {
        Feed {
            news = List.copyOf(news);
        }
    }

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    static String atom(Feed feed) {
        return written(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", feed.language());
            element(xml, "id", feed.origin() + "/feed.atom");
            element(xml, "title", feed.title());
            element(xml, "updated", feed.changed().toString());
            link(xml, "self", feed.origin() + "/feed.atom");
            link(xml, "alternate", feed.origin() + "/");
            xml.writeStartElement("author");
            element(xml, "name", feed.title());
            xml.writeEndElement();
            for (NewsSource.News news : feed.news()) {
                xml.writeStartElement("entry");
                element(xml, "id", feed.origin() + "/#" + news.id());
                element(xml, "title", news.title());
                element(xml, "updated", news.at().toString());
                link(xml, "alternate", feed.origin() + news.path());
                if (!news.text().isBlank()) {
                    element(xml, "summary", news.text());
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    static String rss(Feed feed) {
        return written(xml -> {
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", feed.title());
            element(xml, "link", feed.origin() + "/");
            element(xml, "description", feed.title());
            element(xml, "language", feed.language());
            element(xml, "lastBuildDate", MAIL_DATE.format(feed.changed()));
            for (NewsSource.News news : feed.news()) {
                xml.writeStartElement("item");
                element(xml, "title", news.title());
                element(xml, "link", feed.origin() + news.path());
                xml.writeStartElement("guid");
                xml.writeAttribute("isPermaLink", "false");
                xml.writeCharacters(news.id());
                xml.writeEndElement();
                element(xml, "pubDate", MAIL_DATE.format(news.at()));
                element(xml, "description", news.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    static String sitemap(String origin, List<SiteSource.Page> pages) {
        return written(xml -> {
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (SiteSource.Page page : pages) {
                xml.writeStartElement("url");
                element(xml, "loc", origin + page.path());
                Instant changed = page.changed();
                if (changed != null) {
                    element(xml, "lastmod", changed.toString());
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private static String written(Writing writing) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException cause) {
            throw new IllegalStateException("writing into memory", cause);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // XML 1.0 cannot hold control letters at all.
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
