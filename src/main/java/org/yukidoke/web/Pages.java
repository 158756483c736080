package org.yukidoke.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Turns a view record into a page. A controller returns {@code pages.show("plan/overview", view)}.
 *
 * <p>Every template takes {@code shell} (the frame) and {@code view} (its own record) and nothing else.
 */
@Component
public final class Pages {

    /** As many entries fit into one line of a desk. */
    private static final int MOST = 8;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Languages languages;
    private final CurrentVisitor visitor;
    private final List<NavSource> navigation;
    private final boolean door;
    private final FootLines foot;
    private final String edition;

    Pages(
            Languages languages,
            Assets assets,
            ObjectProvider<CurrentVisitor> visitor,
            ObjectProvider<NavSource> navigation,
            ObjectProvider<FootLines> foot,
            Environment environment) {
        this.languages = languages;
        this.visitor = visitor.getIfAvailable(() -> () -> Visitor.ANYBODY);
        this.navigation = navigation.orderedStream().toList();
        this.foot = foot.getIfAvailable(() -> texts -> List.of());
        this.door = !environment.matchesProfiles("portal");
        this.edition = assets.edition();
    }

    /** A page that succeeded. */
    public View show(String template, Object view) {
        return show(template, view, HttpStatus.OK);
    }

    /** A page with its own status, such as a form that was not accepted. */
    public View show(String template, Object view, HttpStatus status) {
        return new Rendered(template, view, status.value(), Kind.PAGE);
    }

    /** A page made from what somebody just told it: no cache keeps it, though nobody is signed in. */
    public View showOnce(String template, Object view) {
        return new Rendered(template, view, HttpStatus.OK.value(), Kind.ONCE);
    }

    /** A page about a failure: its frame asks nobody anything that may be the very thing that fails. */
    View showFailure(String template, Object view, int status) {
        return new Rendered(template, view, status, status >= 500 ? Kind.BARE : Kind.PAGE);
    }

    /** The frame for this request. */
    public Shell shell(HttpServletRequest request) {
        Texts texts = languages.texts(request);
        Visitor who = visitor.current();
        String path = Addresses.path(request);
        var entries = entries(who);
        // Whoever has a full desk finds their own work in one line and what everybody can read apart from it.
        var open = who.signedIn() && entries.size() > MOST ? entries(Visitor.ANYBODY) : List.<NavSource.Entry>of();
        return new Shell(
                texts,
                who,
                nav(entries.stream().filter(entry -> !open.contains(entry)), texts, path),
                nav(entries.stream().filter(open::contains), texts, path),
                path,
                Addresses.inOtherLanguage(request, texts),
                csrf(request),
                who.signedIn() ? List.of() : foot.lines(texts),
                door,
                edition);
    }

    /** The same page for a request so malformed that nothing in it can be believed, language included. */
    byte[] failure(Failure failure) {
        Texts texts = languages.texts(Locale.JAPANESE);
        var shell = new Shell(
                texts, Visitor.ANYBODY, List.of(), List.of(), "/", "/?lang=en", null, List.of(), door, edition);
        var view = FailureView.of(failure, texts, failure.status().value(), "");
        var output = new Utf8ByteOutput();
        templates.render("web/failure.jte", Map.of("shell", shell, "view", view), output);
        return output.toByteArray();
    }

    private List<NavSource.Entry> entries(Visitor who) {
        return navigation.stream()
                .flatMap(source -> source.entries(who).stream())
                .sorted(Comparator.comparingInt(NavSource.Entry::order))
                .toList();
    }

    private static List<Shell.Nav> nav(Stream<NavSource.Entry> entries, Texts texts, String path) {
        return entries.map(entry -> new Shell.Nav(texts.of(entry.text()), entry.href(), under(path, entry.href())))
                .toList();
    }

    private Shell bareShell(HttpServletRequest request) {
        Texts texts = languages.texts(request);
        String path = Addresses.path(request);
        String other = Addresses.inOtherLanguage(request, texts);
        return new Shell(texts, Visitor.ANYBODY, List.of(), List.of(), path, other, null, List.of(), door, edition);
    }

    private static boolean under(String path, String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }

    private static Shell.@Nullable Csrf csrf(HttpServletRequest request) {
        // Reading the token opens a session, so only pages that can hold a form of a signed-in visitor or the
        // sign-in form itself ask for it: those that already have a session, or say so by the attribute.
        if (request.getSession(false) == null && request.getAttribute(NEEDS_TOKEN) == null) {
            return null;
        }
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    /** Request attribute by which a page without a signed-in visitor asks for a form token. */
    public static final String NEEDS_TOKEN = Pages.class.getName() + ".token";

    private enum Kind {
        PAGE,
        /** Kept by no cache. */
        ONCE,
        /** About a failure, so asking nobody anything. */
        BARE
    }

    private final class Rendered implements View {
        private final String template;
        private final Object view;
        private final int status;
        private final Kind kind;

        private Rendered(String template, Object view, int status, Kind kind) {
            this.template = template;
            this.view = view;
            this.status = status;
            this.kind = kind;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Shell shell = kind == Kind.BARE ? bareShell(request) : shell(request);
            var output = new Utf8ByteOutput();
            templates.render(template + ".jte", Map.of("shell", shell, "view", view), output);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            // Sets Content-Language; a header of that name would be overwritten by the language of the browser.
            response.setLocale(shell.t().locale());
            // What a signed-in visitor saw must not be found by the next one at the same desk.
            boolean personal = kind == Kind.ONCE || shell.visitor().signedIn() || shell.csrf() != null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "no-cache");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
