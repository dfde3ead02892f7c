package org.almanac.deployment.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almanac.deployment.Notice;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends messages as plain mail, one for all recipients together. */
final class Mail implements Channel {

    private final JavaMailSender sender;
    private final String from;
    private final MailSettings settings;

    Mail(JavaMailSender sender, String from, MailSettings settings) {
        this.sender = sender;
        this.from = from;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean takes(Notice notice) {
        return !settings.recipients(notice.group()).isEmpty();
    }

    @Override
    public void send(Notice notice, Message message) throws DeliveryFailed {
        try {
            sender.send(mail(message, settings.recipients(notice.group())));
        } catch (MailException | MessagingException e) {
            throw new DeliveryFailed("The mail server did not take it: " + causes(e) + ".", e);
        }
    }

    /** The names of the errors only: their texts repeat what the server says, which may be anything. */
    private static String causes(Exception failure) {
        String first = failure.getClass().getSimpleName();
        String last =
                NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
        return first.equals(last) ? first : first + ", " + last;
    }

    private MimeMessage mail(Message message, List<String> recipients) throws MessagingException {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper content = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        content.setFrom(from);
        content.setTo(recipients.toArray(String[]::new));
        content.setSubject(MailText.subject(message));
        content.setText(MailText.body(message));
        mail.setHeader("Message-ID", "<" + message.id() + "@almanac>");
        mail.setHeader("X-Almanac-Notification", message.id());
        // asks programs that answer mail by themselves not to
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
