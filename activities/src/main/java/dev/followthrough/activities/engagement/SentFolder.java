package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.store.delivery.UnknownOutcomes.Sought;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.OrTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;

/// The folder in which a server files what was sent: the one that it marks so (RFC 6154), else one with a usual
/// name. Many servers file nothing, so an empty search says nothing.
final class SentFolder {
    private static final String MARK = "X-Followthrough-Touch";
    private static final Set<String> USUAL = Set.of(
            "sent",
            "sent items",
            "sent messages",
            "sent mail",
            "gesendet",
            "gesendete elemente",
            "gesendete objekte",
            "envoyés",
            "éléments envoyés",
            "enviados",
            "elementos enviados",
            "posta inviata",
            "verzonden items",
            "skickat",
            "已发送",
            "已发送邮件");

    private SentFolder() {}

    static Optional<Folder> of(Store store) throws MessagingException {
        List<Folder> all = Arrays.asList(store.getDefaultFolder().list("*"));
        Optional<Folder> marked = all.stream().filter(SentFolder::isMarked).findFirst();
        if (marked.isPresent()) return marked;
        return all.stream()
                .filter(folder -> USUAL.contains(folder.getName().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean isMarked(Folder folder) {
        try {
            return Arrays.stream(((IMAPFolder) folder).getAttributes()).anyMatch("\\Sent"::equalsIgnoreCase);
        } catch (MessagingException e) {
            return false;
        }
    }

    /// @param open a folder that is open
    /// @return the Message-ID under which a copy lies there
    static Optional<String> copyOf(Sought sought, Folder open) throws MessagingException {
        String touch = sought.key().text();
        Message[] hits =
                open.search(new OrTerm(new HeaderTerm("Message-ID", sought.messageId()), new HeaderTerm(MARK, touch)));
        // Servers look for a part of the header: touch 1 is found in touch 12.
        for (Message hit : hits) {
            String id = InboundMail.bare(first(hit, "Message-ID"));
            if (id.equals(sought.messageId()) || first(hit, MARK).equals(touch)) return Optional.of(id);
        }
        return Optional.empty();
    }

    private static String first(Message message, String header) throws MessagingException {
        String[] values = message.getHeader(header);
        return values == null ? "" : values[0].strip();
    }
}
