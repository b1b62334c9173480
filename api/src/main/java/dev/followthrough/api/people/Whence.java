package dev.followthrough.api.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// From where somebody comes, as far as guesses are counted: an IPv4 address, or the /64 that one IPv6
/// household has all of.
public final class Whence {
    private static final int HOUSEHOLD_BYTES = 8;

    private Whence() {}

    public static String of(HttpServletRequest request) {
        try {
            InetAddress address = InetAddress.ofLiteral(request.getRemoteAddr());
            if (!(address instanceof Inet6Address)) return address.getHostAddress();
            byte[] household = Arrays.copyOf(Arrays.copyOf(address.getAddress(), HOUSEHOLD_BYTES), 16);
            return InetAddress.getByAddress(household).getHostAddress() + "/64";
        } catch (UnknownHostException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
