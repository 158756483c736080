package org.yukidoke.boot;

import java.util.List;

/** Every command, in the order help shows them. */
final class Commands {

    private Commands() {}

    static List<Command> all() {
        return List.of(
                new Demo(),
                new Serve(),
                new InviteAdministrator(),
                new BackUp(),
                new Restore(),
                new Upgrade(),
                new RotateKeys(),
                new AuditVerify(),
                new AuditHead(),
                new AuditExport(),
                new CatalogueCheck(),
                new MunicipalityIntake(),
                new ExportSite(),
                new Bench(),
                new Synthesize(),
                new Help());
    }

    static Command named(String name) {
        return all().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misuse("boot.refusal.unknown_command", name));
    }
}
