package org.yukidoke.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on to another page of ours after a form was sent, so that loading it again does not send the form again. */
final class Redirect {

    private Redirect() {}

    static View to(String path) {
        return with(HttpStatus.SEE_OTHER, path);
    }

    /** Leads on and lets the browser send the same form there. */
    static View again(String path) {
        return with(HttpStatus.TEMPORARY_REDIRECT, path);
    }

    private static View with(HttpStatus status, String path) {
        var view = new RedirectView(path);
        view.setStatusCode(status);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
