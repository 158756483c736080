package org.yukidoke.casework.web.handing;

import java.util.List;
import org.yukidoke.web.Choice;
import org.yukidoke.web.Typed;

/**
 * Giving out one file.
 *
 * @param passphrase drawn for this once; kept nowhere
 * @param besides what is about others and may be given to the person all the same
 * @param whys why
 * @param hint why it is not given to the body that comes, in words; blank where it is
 * @param given for whom it was given out already, in words
 */
public record GiveView(
        ChangesView.Head head,
        String reference,
        String action,
        String passphrase,
        List<Choice> receivers,
        List<Choice> besides,
        List<Choice> whys,
        String hint,
        String given,
        Typed form) {

    public GiveView {
        receivers = List.copyOf(receivers);
        besides = List.copyOf(besides);
        whys = List.copyOf(whys);
    }
}
