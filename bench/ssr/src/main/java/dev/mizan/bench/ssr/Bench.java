package dev.mizan.bench.ssr;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.mizan.page.PageRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Renders a table of 200 rows by turns in the renderer's process alone, over frames and over lines of JSON, and prints a line of
 * name and number for each round's CPU-µs and renders per second, and for the memory after each thousand renders.
 */
public final class Bench {

    private static final int ROWS = 200;
    private static final long MICROS_PER_TICK = 10_000;

    private final OperatingSystemMXBean server = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int warm;
    private final int perRound;
    private final int rounds;

    private Bench(int warm, int perRound, int rounds) {
        this.warm = warm;
        this.perRound = perRound;
        this.rounds = rounds;
    }

    /** @param arguments runtime, bundle over frames, bundle over lines, renders to warm up, renders per round, rounds */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Bench bench = new Bench(
                Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
        try (FrameBridge frames = new FrameBridge(Path.of(arguments[1]), arguments[0]);
                LineBridge lines = new LineBridge(Path.of(arguments[2]), arguments[0])) {
            bench.run(frames, lines);
        }
    }

    private void run(FrameBridge frames, LineBridge lines) throws IOException {
        PageRequest table = new PageRequest("Table", data("Table", ""));
        PageRequest here = new PageRequest("Here", data("Here", "\"count\":" + perRound + ","));
        print("page.bytes", frames.render(table).length);
        print("data.bytes", table.data().length);
        for (int render = 0; render < warm; render++) {
            frames.render(table);
            lines.render(table);
        }
        frames.render(here);
        for (int round = 0; round < rounds; round++) {
            print("here.worker", Long.parseLong(new String(frames.render(here), US_ASCII)));
            measure("frames", frames, table);
            measure("lines", lines, table);
        }
        for (int thousand = 0; thousand < 10; thousand++) {
            for (int render = 0; render < 1_000; render++) {
                frames.render(table);
            }
            print("memory", frames.memoryKilobytes());
        }
    }

    private void measure(String name, Bridge bridge, PageRequest request) throws IOException {
        long worker = cpuMicros(bridge.pid());
        long java = server.getProcessCpuTime();
        long began = System.nanoTime();
        for (int render = 0; render < perRound; render++) {
            bridge.render(request);
        }
        print(name + ".rate", perRound * 1_000_000_000L / (System.nanoTime() - began));
        print(name + ".java", (server.getProcessCpuTime() - java) / 1000 / perRound);
        print(name + ".worker", (cpuMicros(bridge.pid()) - worker) / perRound);
    }

    /** User and system time of a process, from Linux. */
    private static long cpuMicros(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
    }

    private static byte[] data(String page, String more) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            rows.append(row == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(row)
                    .append(",\"name\":\"Lamp ")
                    .append(row);
            rows.append("\",\"price\":\"")
                    .append(row)
                    .append(".90\",\"stock\":")
                    .append(row * 7 % 100);
            rows.append(",\"supplier\":\"Müller\",\"updated\":\"2026-11-26\"}");
        }
        return ("{\"schema\":\"s\",\"contexts\":[],\"page\":{\"name\":\"" + page + "\",\"props\":{" + more
                        + "\"rows\":[" + rows + "]}}}")
                .getBytes(UTF_8);
    }

    private static void print(String name, long number) {
        System.out.println(name + " " + number);
    }
}
