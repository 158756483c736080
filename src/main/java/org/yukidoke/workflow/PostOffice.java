package org.yukidoke.workflow;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands letters to the SMTP server that was set, one to each person, so that nobody learns who else was written to. */
@Component
final class PostOffice {

    private final MailSettings settings;
    private final JavaMailSenderImpl server;

    PostOffice(MailSettings settings) {
        this.settings = settings;
        this.server = server(settings);
    }

    boolean open() {
        return settings.usable();
    }

    /** How handing a letter over ends. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** Not now, or not for good. */
        record Not(Message.Fault fault) implements Outcome {}
    }

    Outcome post(Letter letter) {
        if (!open()) {
            return new Outcome.Not(Message.Fault.NO_SERVER);
        }
        try {
            server.send(mime(letter));
            return new Outcome.Taken();
        } catch (AddressException malformed) {
            return new Outcome.Not(Message.Fault.REFUSED);
        } catch (MailAuthenticationException cause) {
            return new Outcome.Not(Message.Fault.LOGIN);
        } catch (MailSendException cause) {
            return new Outcome.Not(refused(cause) ? Message.Fault.REFUSED : Message.Fault.UNREACHABLE);
        } catch (MailException | MessagingException cause) {
            return new Outcome.Not(Message.Fault.UNREACHABLE);
        }
    }

    // A refusal for good names the address as invalid; "try later" leaves it among those not sent to.
    private static boolean refused(MailSendException cause) {
        return Stream.of(cause.getMessageExceptions())
                .anyMatch(inner -> inner instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
    }

    private MimeMessage mime(Letter letter) throws MessagingException {
        var mime = new Named(server.getSession(), "<" + letter.id() + "@" + settings.domain() + ">");
        mime.setFrom(new InternetAddress(settings.from(), true));
        mime.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        mime.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mime.setText(letter.text(), StandardCharsets.UTF_8.name());
        // RFC 3834: absence notes are not sent to programs.
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        boolean tls = settings.security() == MailSettings.Security.TLS;
        boolean upgrade = settings.security() == MailSettings.Security.STARTTLS;
        String wait = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        // Otherwise the server is told the name of this machine.
        properties.setProperty("mail.smtp.localhost", settings.usable() ? settings.domain() : "localhost");
        server.setJavaMailProperties(properties);
        return server;
    }

    /** A letter that keeps the name it was given. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
