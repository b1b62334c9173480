package dev.followthrough.bench.stack;

import picocli.CommandLine.Option;

/// What every bench can be asked.
public final class Asked {
    @Option(names = "--json", description = "one JSON document a line instead of a table")
    public boolean json;

    @Option(
            names = "--releases",
            description = "where the Temporal server may be downloaded; nothing: not at all",
            defaultValue = "${env:FOLLOWTHROUGH_RELEASES:-https://github.com}")
    public String releases = "";
}
