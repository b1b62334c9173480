package dev.followthrough.api.timing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Looks names up and gives only addresses of the open internet: an address that somebody typed must not make this
/// server speak to its own neighbours. The address that was judged is the one that is connected to.
final class PublicAddresses extends SystemDefaultDnsResolver {
    private final Predicate<InetAddress> allowed;

    PublicAddresses(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = super.resolve(host);
        for (InetAddress address : found) {
            if (!allowed.test(address)) throw new UnknownHostException(host + " is no address of the open internet");
        }
        return found;
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress(), address instanceof Inet6Address));
    }

    /// What Java has no word for: shared, test and benchmark networks, unique local IPv6, and IPv4 inside of IPv6.
    private static boolean isReserved(byte[] bytes, boolean six) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (six)
            return (first & 0xfe) == 0xfc
                    || first == 0
                    || (first == 0x20 && second == 0x02)
                    || (first == 0x64 && second == 0xff);
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0)
                || (first == 198 && (second == 18 || second == 19));
    }
}
