package dev.followthrough.bench.race;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "race")
public final class RaceBench implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
