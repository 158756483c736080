package org.yukidoke.plan.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Opens one YAML file as a tree that still knows its lines. */
final class CatalogueFile {

    private CatalogueFile() {}

    /** The file's mapping, or null after noting why it cannot be read. */
    static @Nullable Entry open(Resource resource, String name, Faults faults) throws IOException {
        if (!resource.exists()) {
            faults.add(name, 1, "fileMissing");
            return null;
        }
        String text;
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            text = reader.readAllAsString();
        }
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                faults.add(name, 1, "fileEmpty");
                return null;
            }
            return new Entry(name, root, faults);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            faults.add(name, mark == null ? 1 : mark.getLine() + 1, "notYaml", String.valueOf(malformed.getProblem()));
            return null;
        }
    }
}
