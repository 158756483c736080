package org.yukidoke.portal.web;

import java.util.List;

/** A scheme one may be able to use. Whoever grants it decides; this page never does. */
public record SchemeCard(String href, String name, String over, String gist, List<Tone> marks, List<String> reasons) {

    public SchemeCard {
        marks = List.copyOf(marks);
        reasons = List.copyOf(reasons);
    }
}
