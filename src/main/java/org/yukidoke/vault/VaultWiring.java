package org.yukidoke.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault of the running program: no start without its keys. The public pages by themselves have none. */
@Configuration(proxyBeanMethods = false)
@Profile("!portal")
class VaultWiring {

    @Bean
    Vault vault(JdbcClient database, @Value("${yukidoke.keys.folder}") Path folder) {
        return Vault.open(folder, database);
    }
}
