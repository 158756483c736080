package org.yukidoke.portal;

import java.util.List;
import org.yukidoke.directory.Fit;

/**
 * What the door answers.
 *
 * @param first one window with which one can simply talk; empty only where no window at all is known
 * @param offers at most a handful, those that suit first
 * @param others windows that listen to something else but may know the way
 * @param unlikely what is meant for others, with the reason
 * @param schemes what one may be able to use
 */
public record Suggested(
        List<Offer> first, List<Offer> offers, List<Offer> others, List<Offer> unlikely, List<Possible> schemes) {

    public Suggested {
        first = List.copyOf(first);
        offers = List.copyOf(offers);
        others = List.copyOf(others);
        unlikely = List.copyOf(unlikely);
        schemes = List.copyOf(schemes);
    }

    public List<Offer> of(Fit.Degree degree) {
        return offers.stream().filter(offer -> offer.degree() == degree).toList();
    }

    public boolean isEmpty() {
        return first.isEmpty() && offers.isEmpty() && others.isEmpty();
    }
}
