package dev.followthrough.api.engagement;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// The network of an address: enough to tell visitors of a minute apart, too little to name one.
final class Network {
    private Network() {}

    /// @return `203.0.113.0/24` or `2001:db8:1:0:0:0:0:0/48`
    static String of(String address) {
        try {
            InetAddress whole = InetAddress.ofLiteral(address);
            int kept = whole instanceof Inet4Address ? 3 : 6;
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(whole.getAddress(), kept), whole.getAddress().length);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException | IllegalArgumentException e) {
            return "unknown";
        }
    }
}
