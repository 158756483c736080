package org.yukidoke.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.yukidoke.kernel.Absent;

/** Answers every request that failed, whoever refused it: a page for people, a problem for programs. */
@Controller
final class ErrorPages implements ErrorController {

    private final Pages pages;
    private final Languages languages;
    private final Problems problems;

    ErrorPages(Pages pages, Languages languages, Problems problems) {
        this.pages = pages;
        this.languages = languages;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        // Nobody's own address: who comes here by hand looks for a page that does not exist.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (Problems.tells(Addresses.path(request))) {
            return problems.answer(request, HttpStatusCode.valueOf(status));
        }
        var view = FailureView.of(Failure.of(status), languages.texts(request), status, RequestId.of(request));
        return pages.showFailure("web/failure", view, status);
    }

    /** What a problem's type means. */
    @GetMapping("/problems/{kind}")
    View kind(@PathVariable String kind, HttpServletRequest request) {
        Failure failure = Failure.find(kind).orElseThrow(() -> new Absent("problem", kind));
        return pages.show(
                "web/failure",
                FailureView.of(
                        failure, languages.texts(request), failure.status().value(), ""));
    }

    /** Absence is told as 404, whichever module noticed it. */
    @ControllerAdvice
    static final class Absences {
        @ExceptionHandler(Absent.class)
        void absent(Absent absent, HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }
}
