package org.yukidoke.person.web;

import java.util.List;
import java.util.Map;
import org.yukidoke.person.Erasures;
import org.yukidoke.web.Band;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** The page by which somebody is erased for good. */
public record ErasureView(Band frame, List<Choice> reasons, Typed form) {

    public ErasureView {
        reasons = List.copyOf(reasons);
    }

    /** What proves an erasure, to be printed. It names the file, not the person. */
    public record Certificate(
            String number,
            String body,
            String reference,
            String reason,
            String erasedAt,
            String generation,
            List<Shown.Fact> records) {

        public Certificate {
            records = List.copyOf(records);
        }

        static Certificate of(Erasures.Certificate certificate, String body, Texts t) {
            return new Certificate(
                    certificate.id().toString(),
                    body,
                    certificate.reference().text(),
                    t.of(certificate.reason().text()),
                    Moments.words(certificate.erasedAt(), t),
                    certificate.generation(),
                    certificate.records().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(one -> new Shown.Fact(
                                    record(one.getKey(), t), t.of("personpage.erasure.count", one.getValue())))
                            .toList());
        }

        private static String record(String kind, Texts t) {
            String key = "personpage.record." + kind;
            return t.has(key) ? t.of(key) : kind;
        }
    }
}
