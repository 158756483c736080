package org.yukidoke.workflow;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about mail ({@code yukidoke.mail.*}).
 *
 * @param host SMTP server; blank for none, and then the program opens no connection to anywhere
 * @param from address mail comes from
 * @param every how often what waits is looked at
 * @param timeout how long an answer of the server is waited for
 */
@ConfigurationProperties("yukidoke.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security,
        @DefaultValue("30s") Duration every,
        @DefaultValue("15s") Duration timeout) {

    /** How the connection is protected. */
    enum Security {
        /** Only for a server on the same machine or wire. */
        NONE,
        /** RFC 3207, required: without it nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    MailSettings {
        if (!host.isBlank() && !from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException(
                    "yukidoke.mail.from must be an address, since yukidoke.mail.host is set");
        }
    }

    boolean usable() {
        return !host.isBlank();
    }

    /** Host of the sender's address: what letters are named after, so that they do not name this machine. */
    String domain() {
        return from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "mail by " + host;
    }
}
