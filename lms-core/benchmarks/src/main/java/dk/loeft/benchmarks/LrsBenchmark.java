package dk.loeft.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the record store of a running Løft: {@code LrsBenchmark STORE_URL BARE_URL KEY SECRET DATABASE_PROPERTIES PID LARGE}.
 * {@code LARGE} is the number of statements in the large table, in thousands.
 */
public final class LrsBenchmark {
    private static final int BATCH = 50;

    private static final int BATCHES = 400;

    private static final int SINGLES = 4_000;

    private static final int WARM_BATCHES = 4_000;

    private static final int SMALL = 50_000;

    private static final int ROUNDS = 3;

    private static final long SETTLE_MILLIS = 20_000;

    private static final int PAGES = 300;

    private static final Pattern MORE = Pattern.compile("\"more\":\"([^\"]*)\"\\}$");

    private final Endpoint store;

    private final Endpoint bare;

    private final PlainRows rows;

    private final long pid;

    private final PrintStream out;

    private LrsBenchmark(Endpoint store, Endpoint bare, PlainRows rows, long pid, PrintStream out) {
        this.store = store;
        this.bare = bare;
        this.rows = rows;
        this.pid = pid;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Properties database = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[4]))) {
            database.load(in);
        }
        LrsBenchmark benchmark = new LrsBenchmark(
                new Endpoint(arguments[0], arguments[2], arguments[3]),
                new Endpoint(arguments[1], "none", "none"),
                new PlainRows(
                        database.getProperty("url"), database.getProperty("user"), database.getProperty("password")),
                Long.parseLong(arguments[5]),
                System.out);
        benchmark.run(Integer.parseInt(arguments[6]) * 1000);
    }

    private void run(int large) {
        out.println("| measured | value | target |\n|---|---|---|");
        warm();
        batches();
        singles();
        fill(SMALL);
        double[] few = pages();
        fill(large);
        compare(few, pages(), large);
        readThrough();
    }

    /** Lets the compiler of the JVM finish its work, as it has on a server that runs for days. */
    private void warm() {
        clear();
        Load.perSecond(WARM_BATCHES, i -> store.post("/statements", new Statements(i).batch(BATCH)));
        List<String> bodies = bodies(SINGLES, 1, Statements::next);
        Load.perSecond(5 * SINGLES, i -> store.post("/statements", bodies.get(i % SINGLES)));
        rows.empty();
        Load.perSecond(5 * SINGLES, i -> bare.post("/rows", bodies.get(i % SINGLES)));
    }

    private void clear() {
        rows.execute("TRUNCATE xapi_statement", "TRUNCATE xapi_index", "TRUNCATE xapi_reference");
        rows.empty();
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void batches() {
        double[] http = new double[ROUNDS];
        double[] jdbc = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            clear();
            List<String> statements = bodies(BATCH * BATCHES, 100 + round, Statements::next);
            double stored = BATCH * Load.perSecond(BATCHES, i -> store.post("/statements", batch(statements, i)));
            rows.read(statements.stream()
                    .map(each -> each.getBytes(StandardCharsets.UTF_8))
                    .toList());
            double written = BATCH * Load.perSecond(rows.count() / BATCH, i -> rows.write(i, BATCH));
            http[round] = stored;
            jdbc[round] = written;
        }
        out.printf("| statements a second in batches of %d over HTTP | %.0f | |%n", BATCH, median(http));
        out.printf("| their rows a second by plain JDBC, same bytes and indexes | %.0f | |%n", median(jdbc));
        out.printf("| **batches over HTTP / plain JDBC** | **%.2f** | at least 0.50 |%n", median(http) / median(jdbc));
    }

    private static String batch(List<String> statements, int number) {
        return "[" + String.join(",", statements.subList(number * BATCH, (number + 1) * BATCH)) + "]";
    }

    private static List<String> bodies(int count, long seed, java.util.function.Function<Statements, String> next) {
        Statements statements = new Statements(seed);
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(next.apply(statements));
        }
        return bodies;
    }

    private void singles() {
        double[] full = new double[ROUNDS];
        double[] least = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            clear();
            List<String> bodies = bodies(SINGLES, 200 + round, Statements::next);
            double bareRows = Load.perSecond(SINGLES, i -> bare.post("/rows", bodies.get(i)));
            double stored = Load.perSecond(SINGLES, i -> store.post("/statements", bodies.get(i)));
            full[round] = stored;
            least[round] = bareRows;
        }
        out.printf("| single statements a second | %.0f | |%n", median(full));
        out.printf("| rows a second by a bare endpoint | %.0f | |%n", median(least));
        out.printf(
                "| **single statements / bare endpoint** | **%.2f** | at least 0.60 |%n", median(full) / median(least));
    }

    private void fill(int total) {
        clear();
        int size = 250;
        Load.perSecond(total / size, i -> store.post("/statements", new Statements(1_000_000L + i).batch(size)));
        rows.execute("ANALYZE TABLE xapi_index", "ANALYZE TABLE xapi_statement");
        settle();
    }

    /** Lets the database write in peace what it was given. */
    private static void settle() {
        try {
            Thread.sleep(SETTLE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Milliseconds of a page of 100 by each filter: the least of the medians of some rounds. Both tables cannot be there at a time,
     * so the two are measured minutes apart, and what else the machine does in between only adds to them.
     */
    private double[] pages() {
        double[] least = round();
        for (int more = 1; more < ROUNDS; more++) {
            double[] again = round();
            for (int filter = 0; filter < least.length; filter++) {
                least[filter] = Math.min(least[filter], again[filter]);
            }
        }
        return least;
    }

    private double[] round() {
        Statements seeds = new Statements(7);
        List<IntFunction<String>> filters = List.of(
                i -> "agent=" + encoded(Statements.person(seeds.busyPerson())),
                i -> "verb=" + encoded(Statements.verb(i)),
                i -> "activity=" + encoded(Statements.page(seeds.busyPerson())),
                i -> "related_activities=true&activity=" + encoded(Statements.course(seeds.busyPerson())),
                i -> {
                    int person = seeds.busyPerson();
                    return "registration=" + Statements.registration(person, person);
                },
                i -> "since=2020-01-01T00:00:00Z");
        return filters.stream().mapToDouble(this::page).toArray();
    }

    private double page(IntFunction<String> filter) {
        double[] millis = new double[PAGES];
        for (int i = -PAGES / 3; i < PAGES; i++) {
            String path = "/statements?limit=100&" + filter.apply(Math.abs(i));
            long begun = System.nanoTime();
            String page = store.get(path);
            if (i == 0 && !page.contains("\"more\":\"/")) {
                throw new IllegalStateException("This is no full page: " + path);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return median(millis);
    }

    private void compare(double[] few, double[] many, int large) {
        String[] names = {"agent", "verb", "activity", "activity anywhere", "registration", "none but a moment"};
        for (int i = 0; i < names.length; i++) {
            out.printf(
                    "| **page of 100 by %s: of %,d / of %,d** | **%.2f** (%.1f ms / %.1f ms) | at most 1.5 |%n",
                    names[i], large, SMALL, many[i] / few[i], many[i], few[i]);
        }
    }

    /** Reads on through a million statements and looks at the heap. */
    private void readThrough() {
        List<Long> heap = new ArrayList<>();
        String next = "/statements?limit=500&ascending=true";
        int read = 0;
        while (!next.isEmpty() && read < 1_000_000) {
            if (read % 200_000 == 0) {
                heap.add(liveHeap());
            }
            String page = store.get(next);
            Matcher more = MORE.matcher(page.substring(Math.max(0, page.length() - 400)));
            next = more.find() ? more.group(1).replaceFirst("^/xapi", "") : "";
            read += 500;
        }
        heap.add(liveHeap());
        out.printf(
                "| **live heap while %,d statements are read through more: greatest / first** | **%.2f** (%d MB / %d MB) | flat |%n",
                read, (double) Collections.max(heap) / heap.get(0), Collections.max(heap) >> 20, heap.get(0) >> 20);
    }

    /** Bytes in use after a full collection. */
    private long liveHeap() {
        command("GC.run");
        Matcher used = Pattern.compile("used (\\d+)K").matcher(command("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes << 10;
    }

    private String command(String command) {
        try {
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
