package org.yukidoke.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yukidoke.directory.Channel;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.Absent;
import org.yukidoke.portal.Windows;

/** A window in the words of schema.org, for search engines and other programs. It stands beside the page, not in it. */
@RestController
final class WindowData {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Windows windows;

    WindowData(Windows windows) {
        this.windows = windows;
    }

    @GetMapping(PortalEntries.WINDOWS + "/{key}.jsonld")
    ResponseEntity<Map<String, Object>> window(@PathVariable String key) {
        return switch (windows.reach(key)) {
            case Windows.Reached.Here<Service>(var window) ->
                ResponseEntity.ok().contentType(JSON_LD).body(data(window.content(), address(window.key())));
            case Windows.Reached.Moved<Service>(String successor) ->
                ResponseEntity.status(301)
                        .header("Location", address(successor) + ".jsonld")
                        .build();
            case Windows.Reached.Nowhere<Service> _ -> throw new Absent("window", key);
        };
    }

    private static String address(String key) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(PortalEntries.WINDOWS + "/" + key)
                .toUriString();
    }

    // What is unknown is left out: an empty field would read as a fact.
    private static Map<String, Object> data(Service service, String address) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "GovernmentService");
        data.put("@id", address);
        data.put("url", address);
        data.put("name", service.title().ja());
        put(data, "alternateName", service.otherNames());
        put(data, "description", service.summary().ja());
        put(
                data,
                "provider",
                service.operators().stream()
                        .map(name -> Map.of("@type", "Organization", "name", name))
                        .toList());
        put(data, "areaServed", service.area().codes().stream().sorted().toList());
        put(data, "audience", service.audience().words().ja());
        put(
                data,
                "availableChannel",
                service.contacts().stream()
                        .filter(contact -> contact.channel() == Channel.TELEPHONE
                                && !contact.value().isBlank())
                        .map(contact -> Map.of(
                                "@type",
                                "ServiceChannel",
                                "servicePhone",
                                Map.of("@type", "ContactPoint", "telephone", contact.value())))
                        .toList());
        return data;
    }

    private static void put(Map<String, Object> data, String name, Object value) {
        boolean empty = value instanceof String text ? text.isBlank() : value instanceof List<?> list && list.isEmpty();
        if (!empty) {
            data.put(name, value);
        }
    }
}
