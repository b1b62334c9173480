package dev.followthrough.standalone.cli.engagement;

import dev.followthrough.activities.engagement.MailParser;
import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.domain.engagement.MailReader;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `followthrough mail read FILE.eml…`: is it an answer, an absence, a bounce, and what does it want?
@Command(
        name = "read",
        description = "Say what incoming mails are, from files as a mail server stores them (.eml).",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:read", "1:a file is no mail", "2:usage, such as a file that is not there"})
@SuppressWarnings("NullAway.Init")
final class MailRead implements Callable<Integer> {
    @Mixin
    private LocalFiles files;

    @Override
    public Integer call() {
        var reader = new MailReader();
        return files.each(file -> MailWords.of(reader.read(parsed(file))));
    }

    private static InboundMail parsed(byte[] file) {
        if (new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank())
            throw new Refused("the file is empty; save the mail with its headers, as .eml");
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
            if (!message.getAllHeaders().hasMoreElements())
                throw new Refused("there is no header in it; save the mail with its headers, as .eml");
            return MailParser.parse(message);
        } catch (MessagingException e) {
            throw new Refused("it cannot be read as a mail; save the mail with its headers, as .eml");
        }
    }
}
