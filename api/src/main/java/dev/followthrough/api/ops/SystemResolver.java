package dev.followthrough.api.ops;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/// The DNS servers of this machine.
@Component
class SystemResolver implements Resolver {
    private static final String PATIENCE_MILLIS = "2000";

    /// A DNS context makes no objects of what it reads: the attributes of a name are text.
    @Override
    @SuppressWarnings("BanJNDI")
    public List<String> txt(String name) throws Unanswered {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", PATIENCE_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        try {
            var context = new InitialDirContext(settings);
            try {
                return pieces(context.getAttributes(name, new String[] {"TXT"}).get("TXT"));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new Unanswered(e);
        }
    }

    /// A long record comes as several quoted strings.
    private static List<String> pieces(@org.jspecify.annotations.Nullable Attribute found) throws NamingException {
        List<String> all = new ArrayList<>();
        if (found == null) return all;
        NamingEnumeration<?> values = found.getAll();
        while (values.hasMore()) {
            all.add(String.valueOf(values.next()).replace("\" \"", "").replace("\"", ""));
        }
        return all;
    }
}
