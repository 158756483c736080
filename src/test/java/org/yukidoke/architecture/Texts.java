package org.yukidoke.architecture;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.util.List;
import java.util.stream.StreamSupport;

/** The texts a class spells. Where texts are joined, a {@code \1} stands for what is put in. */
record Texts(String type, List<String> texts) {

    static Texts of(ClassModel model) {
        var texts = StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .toList();
        return new Texts(model.thisClass().asInternalName().replace('/', '.'), texts);
    }

    /** The class of the source file, for a class within another. */
    String outermost() {
        int inner = type.indexOf('$');
        return inner < 0 ? type : type.substring(0, inner);
    }

    String module() {
        return Places.module(type);
    }
}
