package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.server.testing.XapiClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two municipalities with a record store each: what one stores, the other gets a copy of, whatever dies on the way. */
@ExtendWith(Chromium.class)
class ForwardingBrowserIT {
    private static final int BATCH = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> sent = new ArrayList<>();

    private void store(XapiClient client, int batches) {
        for (int i = 0; i < batches; i++) {
            List<UUID> ids = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                ids.add(UUID.randomUUID());
            }
            String batch = ids.stream()
                    .map(id -> XapiClient.statement(id, "p" + id.toString().charAt(0)))
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(client.post(batch).statusCode()).isEqualTo(200);
            ids.forEach(id -> sent.add(id.toString()));
        }
    }

    /** Everything in the order in which it was stored there. */
    private static List<String> arrived(XapiClient client) {
        List<String> ids = new ArrayList<>();
        String next = "/xapi/statements?ascending=true&limit=500";
        while (!next.isEmpty()) {
            JsonObject page =
                    XapiClient.json(client.get(next.substring("/xapi".length())).body());
            page.getJsonArray("statements")
                    .forEach(each -> ids.add(each.asJsonObject().getString("id")));
            next = page.getString("more");
        }
        return ids;
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(500);
        }
    }

    @Test
    void everythingArrivesInOrderThoughBothAreKilledOnTheWay(Browser browser) throws IOException, InterruptedException {
        try (RunningLoeft here = RunningLoeft.start("here", List.of(), Map.of("LOEFT_FORWARD_LOCAL", "true"));
                RunningLoeft there = RunningLoeft.start("there", List.of("--no-demo"), Map.of());
                Window admin = new Window(browser, here.url()).signIn("admin", here.demoPassword())) {
            XapiClient source = XapiClient.of(here);
            XapiClient target = XapiClient.of(there);
            String[] credential = new String(
                            Base64.getDecoder().decode(target.authorization().substring("Basic ".length())),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            admin.go("/recordstore/forwarding");
            Accessible.check(admin, "forward-empty");
            admin.find("a.button-primary").click();
            admin.find("#store\\:name").fill("Nabokommunen");
            admin.find("#store\\:endpoint").fill(there.contentOrigin() + "/xapi/");
            admin.find("#store\\:user").fill(credential[0]);
            admin.find("#store\\:secret").fill(credential[1]);
            admin.find("#store\\:save").click();
            assertThat(admin.find("h1")).hasText("Nabokommunen");
            assertThat(admin.find("main")).not().containsText(credential[1]);

            store(source, 10);
            await(() -> arrived(target).size() >= BATCH);
            there.kill();
            store(source, 10);
            admin.page().waitForCondition(() -> {
                admin.page().reload();
                return admin.find(".notice[data-tone=danger]").isVisible();
            });
            assertThat(admin.find(".notice[data-tone=danger]")).containsText("svarer");
            Accessible.check(admin, "forward-trouble");
            here.kill();
            here.restart();
            there.restart();
            store(source, 2);

            await(() -> arrived(target).size() >= sent.size());
            assertThat(arrived(target)).isEqualTo(sent);
            refusedIsToldAndSentAgain(here, source, target, browser);
        }
    }

    /** The other store has something else under that id; all the rest arrives. */
    private void refusedIsToldAndSentAgain(RunningLoeft here, XapiClient source, XapiClient target, Browser browser)
            throws InterruptedException {
        UUID taken = UUID.randomUUID();
        target.post(XapiClient.statement(taken, "noget-andet"));
        source.post(XapiClient.statement(taken, "bog"));
        store(source, 1);
        await(() -> arrived(target).size() >= sent.size() + 1);
        try (Window admin = new Window(browser, here.url()).signIn("admin", here.demoPassword())) {
            admin.go("/recordstore/forwarding");
            Accessible.check(admin, "forward-list");
            admin.find("tbody a.row-link").click();
            assertThat(admin.find("table")).containsText(taken.toString());
            assertThat(admin.find("table")).containsText("409");
            Accessible.check(admin, "forward-failures");
            admin.find("#again\\:do").click();
            assertThat(admin.find(".toast")).containsText("sendes igen");
            admin.find("#act\\:pause").click();
            assertThat(admin.find("dl.pairs")).containsText("Holder pause");
            admin.find("#act\\:resume").click();
            assertThat(admin.find("dl.pairs")).containsText("Sender");
            admin.find("a[href*='ask=replay']").click();
            Accessible.check(admin, "forward-replay");
            admin.find("#replay\\:from").fill("2026-01-01");
            admin.find("#replay\\:do").click();
            assertThat(admin.find(".toast")).containsText("sendes igen fra den dag");
            admin.find("a[href*='ask=remove']").click();
            admin.find("#remove\\:do").click();
            assertThat(admin.find(".empty")).isVisible();
            admin.assertNoComplaints();
        }
    }
}
