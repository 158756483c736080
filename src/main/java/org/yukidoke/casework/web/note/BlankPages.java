package org.yukidoke.casework.web.note;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A record on paper, for visits where no screen fits; it has the same fields in the same order. */
@Controller
final class BlankPages {

    private final NoteDesk desk;

    BlankPages(NoteDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/casework/records/blank")
    View blank(HttpServletRequest request) {
        desk.scope();
        return desk.show("blank", RecordFormView.Options.of(new NoteWords(desk.texts(request), Map.of())));
    }
}
