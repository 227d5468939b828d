package dk.loeft.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens HR's pages over HTTP, as a browser does, and exports the whole list while it watches the heap. */
public final class HrBenchmark {
    private static final int WARM = 60;

    private static final int ROUNDS = 40;

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private static final Pattern ACTION = Pattern.compile("<form id=\"signIn\"[^>]* action=\"([^\"]+)\"");

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final String base;

    private final String pid;

    private final PrintStream out;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private HrBenchmark(String base, String pid, PrintStream out) {
        this.base = base;
        this.pid = pid;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        HrBenchmark benchmark = new HrBenchmark(arguments[0], arguments[3], System.out);
        benchmark.signIn(arguments[1], arguments[2]);
        benchmark.pages();
        benchmark.export("csv");
        benchmark.export("xlsx");
    }

    private void signIn(String user, String password) throws Exception {
        String page = get("/signin/sign-in");
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.put("signIn", "signIn");
        fields.put("signIn:userName", user);
        fields.put("signIn:password", password);
        fields.put("signIn:enter", "1");
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.length() == 0 ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base).resolve(action.group(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
    }

    private void pages() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first page of all", "/certification/list");
        pages.put("overdue, by due date", "/certification/list?overdue=true&sort=due");
        pages.put("expiring within 60 days", "/certification/list?within=60");
        pages.put("one kind, expired", "/certification/list?kind=4&state=EXPIRED");
        pages.put("a name", "/certification/list?q=Ravn+Liv");
        pages.put("sorted by name", "/certification/list?sort=name");
        pages.put("sorted by unit", "/certification/list?sort=unit");
        pages.put("sorted by due date", "/certification/list?sort=due");
        pages.put("sorted by state", "/certification/list?sort=state");
        pages.put("sorted by certificate", "/certification/list?sort=certificate");
        out.println("| HR's list | median | 95th percentile | target |\n|---|---|---|---|");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            double[] millis = new double[ROUNDS];
            for (int i = -WARM / pages.size(); i < ROUNDS; i++) {
                long begun = System.nanoTime();
                if (!get(page.getValue()).contains("<tbody")) {
                    throw new IllegalStateException("No rows at " + page.getValue());
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
            Arrays.sort(millis);
            out.printf(
                    "| %s | **%.0f ms** | %.0f ms | at most 300 ms |%n",
                    page.getKey(), millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
        }
    }

    /** Exports all rows and looks at the live heap every second meanwhile. */
    private void export(String format) throws Exception {
        long before = liveHeap();
        List<Long> heap = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean running = new AtomicBoolean(true);
        Thread watcher = new Thread(() -> {
            while (running.get()) {
                heap.add(liveHeap());
                pause();
            }
        });
        watcher.start();
        long begun = System.nanoTime();
        long lines = 0;
        long bytes = 0;
        try (InputStream body = client.send(
                        request("/certification/export?format=" + format), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        running.set(false);
        watcher.join();
        long most = heap.stream().mapToLong(Long::longValue).max().orElse(before);
        out.printf(
                "%n%s: %s %.1f MB in %.0f s; **%d MB more live heap at most** (target 64 MB)%n",
                format,
                format.equals("csv") ? String.format("%,d rows,", lines - 1) : "",
                bytes / 1e6,
                seconds,
                Math.max(0, most - before) >> 20);
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "da")
                .timeout(Duration.ofMinutes(10))
                .build();
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " at " + path);
        }
        return answer.body();
    }

    /** Bytes of the objects that are in use, counted in the pause of a full collection, so that no garbage is among them. */
    private long liveHeap() {
        Matcher total = TOTAL.matcher(command("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("The JVM does not tell what lives in it");
        }
        return Long.parseLong(total.group(1));
    }

    private String command(String command) {
        try {
            Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", pid, command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
