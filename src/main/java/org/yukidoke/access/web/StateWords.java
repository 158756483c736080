package org.yukidoke.access.web;

import org.yukidoke.access.AccountState;
import org.yukidoke.web.Moments;
import org.yukidoke.web.Texts;

/** The state of an account in a word, a tone and a sentence. */
record StateWords(String word, String tone, String sentence) {

    static StateWords of(AccountState state, Texts t) {
        return switch (state) {
            case AccountState.Invited(var at) ->
                new StateWords(
                        t.of("access.state.invited"),
                        "warning",
                        t.of("access.state.invited.since", Moments.words(at, t)));
            case AccountState.Active(var since) ->
                new StateWords(
                        t.of("access.state.active"),
                        "success",
                        t.of("access.state.active.since", Moments.words(since, t)));
            case AccountState.Disabled(var at, var reason, var text) ->
                new StateWords(
                        t.of("access.state.disabled"),
                        "neutral",
                        t.of("access.state.disabled.since", Moments.words(at, t), t.of(reason.text()), text));
        };
    }
}
