package org.yukidoke.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;
import org.yukidoke.person.Erasures;
import org.yukidoke.person.FileTab;
import org.yukidoke.person.PersonFile;
import org.yukidoke.person.Reference;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Form;
import org.yukidoke.web.Redirect;
import org.yukidoke.web.Texts;
import org.yukidoke.web.Typed;

/** Erases somebody for good: nobody can bring it back, so the reference is typed once more. */
@Controller
final class ErasurePages {

    private final Counter counter;
    private final Erasures erasures;
    private final Bodies bodies;

    ErasurePages(Counter counter, Erasures erasures, Bodies bodies) {
        this.counter = counter;
        this.erasures = erasures;
        this.bodies = bodies;
    }

    @GetMapping("/persons/{id}/erasure")
    View ask(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, counter.kept(id), Typed.NOTHING, HttpStatus.OK);
    }

    @PostMapping("/persons/{id}/erasure")
    View erase(HttpServletRequest request, @PathVariable UUID id) {
        PersonFile file = counter.kept(id);
        var form = new Form(request);
        var reason = form.choice("reason", Erasures.Reason::find);
        Optional<Reference> typed = Reference.find(form.needed("reference", Form.LINE))
                .filter(reference -> reference.equals(file.cover().reference()));
        if (typed.isEmpty() && form.has("reference")) {
            form.fault("reference", "personpage.fault.erasure");
        }
        if (!form.good()) {
            return show(request, file, form.shown(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return erasures.erase(counter.scope(), id, typed.orElseThrow(), reason.orElseThrow())
                .map(certificate -> Redirect.to("/persons/certificates/" + certificate.id()))
                .orElseThrow(() -> new Absent("person", id.toString()));
    }

    @GetMapping("/persons/certificates/{certificate}")
    View certificate(HttpServletRequest request, @PathVariable UUID certificate) {
        Texts t = counter.texts(request);
        return erasures.find(counter.scope(), certificate)
                .map(found -> counter.show(
                        "person/certificate", ErasureView.Certificate.of(found, bodies.name(found.owner(), t), t)))
                .orElseThrow(() -> new Absent("certificate", certificate.toString()));
    }

    private View show(HttpServletRequest request, PersonFile file, Typed form, HttpStatus status) {
        Texts t = counter.texts(request);
        return counter.show(
                "person/erasure",
                new ErasureView(
                        counter.frame(file, FileTab.OVERVIEW, t),
                        Stream.of(Erasures.Reason.values())
                                .map(reason -> new Choice(reason.key(), t.of(reason.text())))
                                .toList(),
                        form),
                status);
    }
}
