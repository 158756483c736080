package org.yukidoke.casework.web.handing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yukidoke.casework.sheet.SheetForm;
import org.yukidoke.casework.sheet.SheetForms;
import org.yukidoke.directory.Directory;
import org.yukidoke.directory.Municipalities;
import org.yukidoke.directory.Municipality;
import org.yukidoke.directory.Organisations;
import org.yukidoke.kernel.AreaCode;
import org.yukidoke.person.Estates;
import org.yukidoke.plan.Plans;
import org.yukidoke.web.Texts;

/** What bodies, places, services, target groups and sheets are called that rows know by a key. */
@Component
final class ExitNames {

    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Directory directory;
    private final Plans plans;
    private final SheetForms forms;

    ExitNames(
            Organisations organisations,
            Municipalities municipalities,
            Directory directory,
            Plans plans,
            SheetForms forms) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.directory = directory;
        this.plans = plans;
        this.forms = forms;
    }

    /** Everything held of somebody in words. */
    ExitWords words(List<Estates.Held> rows, Texts t) {
        return new ExitWords(rows, this, t);
    }

    String body(String key, Texts t) {
        return organisations
                .find(key)
                .map(body -> t.pick(body.name(), body.nameEn()))
                .orElse(key);
    }

    String area(String code) {
        return AreaCode.find(code)
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElse(code);
    }

    String service(String key, Texts t) {
        return directory
                .published()
                .service(key)
                .map(service -> service.content().title())
                .map(title -> t.pick(title.ja(), title.en()))
                .orElse(key);
    }

    /** People keep the group of an edition that is over. */
    String group(String id, Texts t) {
        return plans.list().stream()
                .flatMap(plan -> plan.targetGroups().stream())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(group -> (group.label() + " "
                                + t.pick(group.name().ja(), group.name().en()))
                        .strip())
                .orElse(id);
    }

    /** A sheet in the edition it was written with. */
    Optional<SheetForm> form(String key, String edition) {
        return forms.find(key, edition);
    }
}
