package dev.followthrough.bench.reply;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "reply")
public final class ReplyBench implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
