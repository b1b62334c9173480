package dev.followthrough.domain.engagement.traffic;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Networks from which machines come and people do not: lines of `CIDR = what it is`, IPv4 or IPv6.
public final class Networks {
    private final List<Range> ranges;

    private Networks(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    private record Range(byte[] base, int bits, String what) {
        boolean has(byte[] address) {
            if (address.length != base.length) return false;
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) if (address[i] != base[i]) return false;
            int rest = bits % 8;
            return rest == 0 || same(address, whole, rest);
        }

        private boolean same(byte[] address, int at, int rest) {
            int mask = 0xff << (8 - rest) & 0xff;
            return (address[at] & mask) == (base[at] & mask);
        }
    }

    /// @param file  for messages
    /// @param lines blank ones and those that begin with `#` are passed over
    /// @throws IllegalArgumentException naming the line that is none
    public static Networks of(String file, List<String> lines) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            ranges.add(range(file + ":" + (i + 1) + ": ", line));
        }
        return new Networks(ranges);
    }

    public Networks and(Networks more) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(more.ranges);
        return new Networks(all);
    }

    /// @param address a literal, never a name; anything else is in no network
    /// @return what the first network is that has it
    public Optional<String> what(String address) {
        byte[] bytes;
        try {
            bytes = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.has(bytes))
                .map(Range::what)
                .findFirst();
    }

    private static Range range(String place, String line) {
        String[] parts = line.split("=", 2);
        String[] cidr = parts[0].strip().split("/", 2);
        if (parts.length != 2 || cidr.length != 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException(place + "write a network as 203.0.113.0/24 = what it is");
        }
        try {
            byte[] base = InetAddress.ofLiteral(cidr[0].strip()).getAddress();
            int bits = Integer.parseInt(cidr[1].strip());
            if (bits < 0 || bits > base.length * 8) throw new NumberFormatException();
            return new Range(base, bits, parts[1].strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    place + "'" + parts[0].strip() + "' is no network; write 203.0.113.0/24 or 2001:db8::/32", e);
        }
    }
}
