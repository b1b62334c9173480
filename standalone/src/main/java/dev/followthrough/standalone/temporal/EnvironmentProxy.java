package dev.followthrough.standalone.temporal;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxy that the environment names, as `curl` and Go understand it: `https_proxy`, `http_proxy`, `all_proxy`
/// and `no_proxy`, in small or capital letters. This machine itself is always reached directly.
///
/// @param environment the variables by name
record EnvironmentProxy(Map<String, String> environment) {

    /// @return nothing: Java's own settings decide
    Optional<Proxy> to(URI address) {
        if (isDirect(address.getHost())) return Optional.of(Proxy.NO_PROXY);
        return value(address.getScheme() + "_proxy")
                .or(() -> value("all_proxy"))
                .map(EnvironmentProxy::parse);
    }

    private boolean isDirect(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) return true;
        return value("no_proxy").stream()
                .flatMap(list -> Stream.of(list.split("[, ]+")))
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
    }

    private static Proxy parse(String text) {
        try {
            URI proxy = URI.create(text.contains("://") ? text : "http://" + text);
            if (proxy.getHost() == null) throw new IllegalArgumentException("it names no host");
            Proxy.Type type = proxy.getScheme().startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
            int port = proxy.getPort() > 0 ? proxy.getPort() : type == Proxy.Type.SOCKS ? 1080 : 80;
            return new Proxy(type, InetSocketAddress.createUnresolved(proxy.getHost(), port));
        } catch (IllegalArgumentException e) {
            throw new DeadEnd("the proxy that the environment names is not an address (" + e.getMessage() + ")");
        }
    }

    private Optional<String> value(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(key -> environment.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
