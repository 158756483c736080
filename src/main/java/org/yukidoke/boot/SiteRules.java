package org.yukidoke.boot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How addresses of the live site become names of files, and links between pages links between files. */
final class SiteRules {

    private static final Pattern LINK = Pattern.compile("(?<name>\\s(?:href|src|action))=\"(?<value>[^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    // Pages behind these need somebody or something that a copy has not got.
    private static final List<String> LIVE = List.of(
            "/desk",
            "/seat",
            "/sign-in",
            "/signin",
            "/me",
            "/api",
            "/contact",
            "/help",
            "/invite",
            "/audit",
            "/accounts");

    private SiteRules() {}

    /** The address a link leads to on the live site, without its fragment; empty for one that leaves it. */
    static Optional<String> inside(String value) {
        String address = value.replace("&amp;", "&").replaceFirst("#.*$", "");
        return address.startsWith("/") && !address.startsWith("//") ? Optional.of(address) : Optional.empty();
    }

    /** Whether an address can be copied at all. */
    static boolean isCopied(String address) {
        String path = path(address);
        return LIVE.stream().noneMatch(live -> path.equals(live) || path.startsWith(live + "/"))
                && !address.contains("lang=");
    }

    static boolean isNarrowed(String address) {
        return address.contains("?");
    }

    /** Whether a link is followed: a list narrowed once is, one narrowed further is not, but its other pages are. */
    static boolean isFollowed(String from, String to) {
        return !isNarrowed(to) || !isNarrowed(from) || unpaged(from).equals(unpaged(to));
    }

    private static String unpaged(String address) {
        return address.replaceAll("(?<=[?&])page=[0-9]+&?", "").replaceFirst("[?&]$", "");
    }

    /** The addresses of a site map. */
    static List<String> mapped(String sitemap) {
        var found = new ArrayList<String>();
        Matcher matcher = PLACE.matcher(sitemap);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static String path(String address) {
        return address.replaceFirst("\\?.*$", "");
    }

    /**
     * The file of an address, such as {@code plans/saitama-r7.html}.
     *
     * @param html whether it is a page; other files keep their names
     */
    static String file(String address, boolean html) {
        String path = URLDecoder.decode(path(address), StandardCharsets.UTF_8).replaceFirst("^/", "");
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        String name = path.isEmpty() ? "index" : path.replaceAll("\\.\\.+", "-");
        String asked = query.isEmpty()
                ? ""
                : "--" + URLDecoder.decode(query, StandardCharsets.UTF_8).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        if (html) {
            return name + asked + ".html";
        }
        int dot = name.lastIndexOf('.');
        return asked.isEmpty() || dot < 0 ? name + asked : name.substring(0, dot) + asked + name.substring(dot);
    }

    /** A link from one file to another, relative, so that the copy works in any folder. */
    static String between(String from, String to) {
        int depth = from.length() - from.replace("/", "").length();
        return "../".repeat(depth) + encoded(to);
    }

    private static String encoded(String file) {
        var text = new StringBuilder();
        for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || "/._-".indexOf(letter) >= 0)) {
                text.append(letter);
            } else {
                text.append("%%%02X".formatted(each & 0xff));
            }
        }
        return text.toString();
    }

    /** Every address a page leads to, as it stands there. */
    static List<String> links(String html) {
        var found = new ArrayList<String>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group("value"));
        }
        return found;
    }

    /** The page with its links changed, without its forms, and with a word on top about being a copy. */
    static String copied(String html, UnaryOperator<String> link, String notice) {
        String bare = FORM.matcher(html).replaceAll("");
        String changed = LINK.matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group("name") + "=\"" + link.apply(found.group("value")) + "\""));
        return changed.replaceFirst(
                "(<main\\b[^>]*>)", "$1" + Matcher.quoteReplacement("<p class=\"small quiet\">" + notice + "</p>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
