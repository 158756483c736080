package org.yukidoke.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheet, the script and the pictures, read once and kept both plain and packed.
 *
 * <p>The parts in {@code assets/css} become one {@code yukidoke.css}, in the order of their names. All files together
 * have one edition, a hash of their content, which stands in their addresses: a new edition is a new address, so a
 * browser may keep what it has for ever.
 */
@Component
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    private final Map<String, Asset> byName;
    private final String edition;

    Assets() {
        var contents = new TreeMap<String, byte[]>();
        contents.put("yukidoke.css", joined("classpath:assets/css/*.css"));
        for (Resource resource : resources("classpath:assets/*.*")) {
            contents.put(name(resource), content(resource));
        }
        edition = hash(contents.values().toArray(byte[][]::new));
        var assets = new HashMap<String, Asset>();
        contents.forEach((name, content) -> assets.put(name, new Asset(type(name), content, packed(content))));
        byName = Map.copyOf(assets);
    }

    String edition() {
        return edition;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** One file as it goes over the wire. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and written straight to the response
    record Asset(String type, byte[] plain, byte[] packed) {}

    private static byte[] joined(String pattern) {
        var all = new ByteArrayOutputStream();
        for (Resource resource : resources(pattern)) {
            all.writeBytes(content(resource));
        }
        return all.toByteArray();
    }

    private static Resource[] resources(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(Assets::name));
            return found;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String name(Resource resource) {
        String name = resource.getFilename();
        if (name == null) {
            throw new IllegalStateException("an asset without a name: " + resource);
        }
        return name;
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalStateException("an asset of a kind that is not served: " + name);
        }
        return type;
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[]... contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
