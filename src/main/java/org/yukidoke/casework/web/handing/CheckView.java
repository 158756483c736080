package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Typed;

/**
 * What announcing a change would do, before it is done.
 *
 * @param says what happens, sentence by sentence
 * @param typed the name that is to be typed, because the day is near; blank where it is not
 * @param form what was filled in; it is sent again with the word that it is meant so
 */
public record CheckView(ChangesView.Head head, List<String> says, String typed, Typed form) {

    public CheckView {
        says = List.copyOf(says);
    }
}
