package org.yukidoke.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Listing;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Service;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.plan.Plan;
import org.yukidoke.plan.Plans;

/** Where a council's bodies can go: the municipalities of its prefecture, and bodies of the directory that meet people. */
@Component
public class Surrounds {

    private static final Set<String> HOSTS = Set.of(
            "self_reliance", "hikikomori", "welfare", "municipality", "centre", "station", "women", "single_parent");

    private final Plans plans;
    private final Municipalities municipalities;
    private final Directory directory;

    Surrounds(Plans plans, Municipalities municipalities, Directory directory) {
        this.plans = plans;
        this.municipalities = municipalities;
        this.directory = directory;
    }

    /** The municipalities of a council's prefecture by code, wards behind their city; none for no council. */
    public List<Municipality> areas(String platform) {
        return plans.list().stream()
                .map(Plan::platform)
                .filter(one -> one.key().equals(platform))
                .findFirst()
                .map(one -> municipalities.of(AreaCode.of(one.prefecture() + "000")))
                .orElseGet(List::of);
    }

    /** What a code stands for today; empty for a blank one. */
    public Optional<Municipality> area(String code) {
        return AreaCode.find(code).flatMap(municipalities::find);
    }

    /** Bodies of the directory that meet people, of a council or of the whole country, by name. */
    public List<Listing.Listed<Service>> hosts(String platform) {
        return directory.published().services().stream()
                .filter(one -> HOSTS.contains(one.content().type()))
                .filter(one -> one.entry().platform().equals(platform)
                        || one.entry().platform().isEmpty())
                .sorted(Comparator.comparing(one -> one.content().title().ja()))
                .toList();
    }

    /** A body of the directory; empty for one that stands there no more. */
    public Optional<Listing.Listed<Service>> host(String key) {
        return directory.published().service(key);
    }
}
