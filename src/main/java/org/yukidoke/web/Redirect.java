package org.yukidoke.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on to another page of ours after a form was sent, so that loading it again does not send the form again. */
public final class Redirect {

    private Redirect() {}

    public static View to(String path) {
        return with(HttpStatus.SEE_OTHER, path);
    }

    /** As above; the page then says what was done. */
    public static View done(String path, String what) {
        return to(path + "?done=" + what);
    }

    /** Leads on and lets the browser send the same form there. */
    public static View again(String path) {
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
