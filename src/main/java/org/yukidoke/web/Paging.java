package org.yukidoke.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in a long list a page stands and the addresses of the others.
 *
 * @param from number of the first item shown, from 1; 0 when there is none
 * @param to number of the last item shown
 * @param total items in the whole list
 * @param previous address of the page before, or empty
 * @param next address of the page after, or empty
 */
public record Paging(long from, long to, long total, String previous, String next, List<Step> steps) {

    /** Name of the parameter in the address that says which page, from 1. */
    public static final String PARAMETER = "page";

    public Paging {
        steps = List.copyOf(steps);
    }

    /** A page with a number; the number 0 stands for pages left out between two others. */
    public record Step(int number, String href, boolean current) {}

    /** Which page an address asks for, from 1; nonsense is the first page. */
    public static int asked(HttpServletRequest request) {
        String page = request.getParameter(PARAMETER);
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /**
     * The pages of a list, keeping whatever else the address says.
     *
     * @param size items on a page
     */
    public static Paging of(HttpServletRequest request, int size, long total) {
        return of(
                request,
                new Address(request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), "")),
                size,
                total);
    }

    /**
     * As {@link #of(HttpServletRequest, int, long)}, of a list that is also shown in answer to a form sent elsewhere.
     *
     * @param query what the address of the list says besides the page
     */
    public static Paging of(HttpServletRequest request, String path, String query, int size, long total) {
        return of(request, new Address(path, query), size, total);
    }

    private record Address(String path, String query) {

        String page(int page) {
            return UriComponentsBuilder.fromPath(path)
                    .query(query)
                    .replaceQueryParam(PARAMETER, page)
                    .build(true)
                    .toUriString();
        }
    }

    private static Paging of(HttpServletRequest request, Address address, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        int page = Math.min(asked(request), last);
        var shown = new TreeSet<>(List.of(1, last));
        for (int near = Math.max(1, page - 1); near <= Math.min(last, page + 1); near++) {
            shown.add(near);
        }
        var steps = new ArrayList<Step>();
        int before = 0;
        for (int number : shown) {
            if (number > before + 1) {
                steps.add(new Step(0, "", false));
            }
            steps.add(new Step(number, address.page(number), number == page));
            before = number;
        }
        return new Paging(
                total == 0 ? 0 : (page - 1L) * size + 1,
                Math.min((long) page * size, total),
                total,
                page > 1 ? address.page(page - 1) : "",
                page < last ? address.page(page + 1) : "",
                last == 1 ? List.of() : steps);
    }
}
