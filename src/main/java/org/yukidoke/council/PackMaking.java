package org.yukidoke.council;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yukidoke.document.Bytes;
import org.yukidoke.document.Document;
import org.yukidoke.document.DocxWriter;
import org.yukidoke.document.Generator;
import org.yukidoke.document.Pdf;
import org.yukidoke.document.PdfWriter;
import org.yukidoke.document.XlsxWriter;
import org.yukidoke.reporting.Snapshot;
import org.yukidoke.reporting.Snapshots;
import org.yukidoke.web.Languages;

/** From a closed round to files; the same things give the same bytes. */
@Component
final class PackMaking {

    /** Version of the papers' own words and order, behind that of the writers. Raised with every change of them. */
    static final String GENERATOR = Generator.VERSION + ".2";

    private final Snapshots snapshots;
    private final PdfWriter pdf;
    private final Languages languages;

    PackMaking(Snapshots snapshots, PdfWriter pdf, Languages languages) {
        this.snapshots = snapshots;
        this.pdf = pdf;
        this.languages = languages;
    }

    /** Only one that belongs to the plan and is what was signed. */
    Optional<Snapshot> snapshot(UUID round, String plan) {
        return snapshots
                .find(round)
                .filter(Snapshot::intact)
                .filter(snapshot -> snapshot.content().plan().equals(plan));
    }

    Document paper(Meeting meeting, Snapshot snapshot, List<PackForm> forms) {
        return PackPaper.of(meeting, snapshot.content().open(), forms, languages.texts("ja"));
    }

    /** What a PDF would be written in; blank where none can be made. */
    String fonts() {
        return pdf.fonts();
    }

    /** How making one file can end. */
    sealed interface File {

        record Made(Bytes file) implements File {}

        record NoFont(Pdf.NoFont why) implements File {}
    }

    File file(Pack.Kind kind, Document paper, Snapshot snapshot) {
        return switch (kind) {
            case XLSX -> new File.Made(XlsxWriter.write(paper));
            case DOCX -> new File.Made(DocxWriter.write(paper));
            case CSV -> new File.Made(PackCsv.of(snapshot.content().open()));
            case PDF ->
                switch (pdf.write(paper)) {
                    case Pdf.Written written -> new File.Made(written.file());
                    case Pdf.NoFont none -> new File.NoFont(none);
                };
        };
    }
}
