package org.yukidoke.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yukidoke.access.OrganisationNames;
import org.yukidoke.web.Texts;

/** The organisations an account can belong to. */
@Component
final class AccountOrganisations implements OrganisationNames {

    private final Organisations organisations;

    AccountOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public List<Named> list(Texts texts) {
        return organisations.list().stream()
                .map(organisation ->
                        new Named(organisation.key(), texts.pick(organisation.fullName(), organisation.nameEn())))
                .toList();
    }
}
