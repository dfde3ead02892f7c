package org.almanac.deployment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.deployment.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sending messages to a mail server. */
class MailTest {

    private static final Notice APPROVAL = Notice.to("approvers", Notice.Kind.APPROVAL_NEEDED, "A plan waits.");
    private static final Message MESSAGE = new Message(
            "6c1e",
            "approval-needed",
            "d-1",
            "install-solution",
            "prod",
            "Größe\r\nBcc: all@example.com",
            "awaiting-approval",
            "A plan waits.",
            "https://almanac.example/camunda/app/tasklist/default/",
            "2026-11-20T09:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings(
            "almanac@example.com",
            List.of("team@example.com"),
            Map.of("approvers", List.of("anna@example.com", "bert@example.com")));

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @BeforeEach
    void startsTheServer() {
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopsTheServer() {
        server.stop();
    }

    private Mail mail(MailSettings settings) {
        return new Mail(sender, "almanac@example.com", settings);
    }

    @Test
    void theMembersOfTheGroupGetOneMailWithTheIdInIt() throws Exception {
        mail(SETTINGS).send(APPROVAL, MESSAGE);

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(Stream.of(got.getAllRecipients()).map(Object::toString))
                .containsExactly("anna@example.com", "bert@example.com");
        assertThat(got.getFrom()[0]).hasToString("almanac@example.com");
        assertThat(got.getSubject()).isEqualTo("[Almanac] approval needed: Größe Bcc: all@example.com in prod");
        assertThat(got.getMessageID()).isEqualTo("<6c1e@almanac>");
        assertThat(got.getHeader("X-Almanac-Notification")).containsExactly("6c1e");
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getContent().toString())
                .contains("A plan waits.", "deployment    d-1", MESSAGE.link(), "notification  6c1e");
    }

    @Test
    void whatConcernsNoGroupOrOneWithoutAddressesGoesToTheOthers() {
        assertThat(SETTINGS.recipients(null)).containsExactly("team@example.com");
        assertThat(SETTINGS.recipients("operators")).containsExactly("team@example.com");
        assertThat(SETTINGS.recipients("approvers")).containsExactly("anna@example.com", "bert@example.com");
    }

    @Test
    void whatConcernsNobodyWithAnAddressIsNotTaken() {
        Mail mail = mail(new MailSettings("almanac@example.com", null, SETTINGS.groups()));
        assertThat(mail.takes(APPROVAL)).isTrue();
        assertThat(mail.takes(Notice.of(Notice.Kind.SUCCEEDED, "Done."))).isFalse();
    }

    @Test
    void aServerThatIsDownIsAFailureToTryAgain() {
        server.stop();
        assertThatThrownBy(() -> mail(SETTINGS).send(APPROVAL, MESSAGE))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageStartingWith("The mail server did not take it: MailSendException");
    }
}
