package org.yukidoke.outreach.web.welfare;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.api.Csv;
import org.yukidoke.outreach.Surrounds;
import org.yukidoke.outreach.welfare.Provider;
import org.yukidoke.outreach.welfare.TrainingProviders;
import org.yukidoke.outreach.welfare.WelfareWorks;
import org.yukidoke.web.Texts;

/** The registers as everybody reads them. */
@Controller
final class RegisterPages {

    private final WelfareDesk desk;
    private final TrainingProviders providers;
    private final WelfareWorks works;
    private final Surrounds surrounds;

    RegisterPages(WelfareDesk desk, TrainingProviders providers, WelfareWorks works, Surrounds surrounds) {
        this.desk = desk;
        this.providers = providers;
        this.works = works;
        this.surrounds = surrounds;
    }

    @GetMapping(RegisterEntries.PROVIDERS)
    View providers(HttpServletRequest request) {
        Texts t = desk.texts(request);
        Map<String, List<Provider>> found =
                providers.published().stream().collect(Collectors.groupingBy(Provider::platform));
        return desk.show(
                "providers",
                new ProvidersView(desk.councils(t).entrySet().stream()
                        .filter(council -> found.containsKey(council.getKey()))
                        .map(council -> new ProvidersView.Council(
                                council.getKey(),
                                council.getValue(),
                                found.getOrDefault(council.getKey(), List.of()).stream()
                                        .map(one -> ProvidersView.row(one, surrounds, t))
                                        .toList()))
                        .toList()),
                HttpStatus.OK);
    }

    @GetMapping(RegisterEntries.PROVIDERS + ".csv")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        Texts t = desk.texts(request);
        List<String> header = Stream.of(
                        "council",
                        "number",
                        "name",
                        "corporation",
                        "corporate-number",
                        "code",
                        "address",
                        "work",
                        "employed",
                        "supported",
                        "capacity",
                        "certified",
                        "renew",
                        "source",
                        "as-of")
                .map(field -> t.of("welfare.field." + field))
                .toList();
        byte[] body = new Csv(
                        header,
                        providers.published().stream().map(RegisterPages::line).toList())
                .utf8();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("work-training.csv")
                                .build()
                                .toString())
                .body(body);
    }

    private static List<String> line(Provider one) {
        var called = one.called();
        return Stream.of(
                        one.platform(),
                        called.number(),
                        called.name(),
                        called.corporation(),
                        called.corporateNumber(),
                        called.area(),
                        called.address(),
                        one.work().what(),
                        one.work().employed() ? "1" : "0",
                        one.work().supported() ? "1" : "0",
                        Objects.toString(one.work().capacity(), ""),
                        Objects.toString(one.dates().certified(), ""),
                        Objects.toString(one.dates().renew(), ""),
                        one.source().text(),
                        one.source().asOf().toString())
                .map(Csv::guarded)
                .toList();
    }

    @GetMapping(RegisterEntries.WORKS)
    View works(HttpServletRequest request) {
        Texts t = desk.texts(request);
        return desk.show(
                "works",
                new WorksView(desk.councils(t).entrySet().stream()
                        .map(council -> Map.entry(council, works.newest(council.getKey())))
                        .filter(council -> !council.getValue().isEmpty())
                        .map(council -> WorksView.council(
                                council.getKey().getKey(),
                                council.getKey().getValue(),
                                surrounds.areas(council.getKey().getKey()),
                                council.getValue(),
                                Map.of(),
                                t))
                        .toList()),
                HttpStatus.OK);
    }
}
