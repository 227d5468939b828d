package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting, stopping and dying. */
class ServerLifeIT {
    @RegisterExtension
    static final RealDatabase external = new RealDatabase();

    @Test
    void theServerTellsWhenItIsReadyStopsWithItsDatabaseAndSurvivesBeingKilled() throws Exception {
        try (RunningLoeft loeft = RunningLoeft.start("life")) {
            assertThat(loeft.output())
                    .filteredOn(line -> line.startsWith("Løft is ready: "))
                    .singleElement()
                    .asString()
                    .matches("Løft is ready: " + loeft.url() + " \\(\\d+\\.\\d s\\)");
            assertThat(loeft.output())
                    .contains(
                            "Demo sign-ins: medarbejder, leder, chef, hr, forfatter, admin",
                            "Password for all of them: " + loeft.demoPassword());
            assertThat(signInPage(loeft)).contains("Brugernavn");

            String token = token(loeft);
            List<ProcessHandle> databases = database(loeft);
            assertThat(databases).isNotEmpty();
            int code = loeft.stop();
            assertThat(code).isIn(0, 143);
            assertThat(databases).noneMatch(ProcessHandle::isAlive);

            loeft.restart();
            assertThat(upload(loeft, token))
                    .as("what was committed before the stop is there")
                    .isNotEqualTo(401);
            String second = token(loeft);
            databases = database(loeft);
            loeft.kill();
            assertThat(databases)
                    .as("a killed server leaves its database behind")
                    .anyMatch(ProcessHandle::isAlive);

            loeft.restart();
            assertThat(databases).as("the next start ends exactly that one").noneMatch(ProcessHandle::isAlive);
            assertThat(upload(loeft, second))
                    .as("what was committed before the kill is there")
                    .isNotEqualTo(401);
        }
    }

    @Test
    void theSameApplicationRunsOnAnExternalDatabase() throws Exception {
        Map<String, String> address =
                Map.of("LOEFT_DB_URL", external.url(), "LOEFT_DB_USER", "root", "LOEFT_DB_PASSWORD", "");
        try (RunningLoeft loeft = RunningLoeft.start("external", List.of(), address)) {
            assertThat(signInPage(loeft)).contains("Brugernavn");
            assertThat(external.number("SELECT COUNT(*) FROM person")).isPositive();
            assertThat(database(loeft)).as("no database of its own").isEmpty();
        }
    }

    @Test
    void anEmptyInstallationBehindTlsStartsWithoutTheDemoAndAsksBrowsersToStayOnTls() throws Exception {
        Map<String, String> addresses = Map.of(
                "LOEFT_PUBLIC_URL", "https://loeft.example.dk",
                "LOEFT_CONTENT_ORIGIN", "https://indhold.loeft-example.dk");
        try (RunningLoeft loeft = RunningLoeft.start("empty", List.of("--no-demo"), addresses)) {
            assertThat(loeft.output())
                    .noneMatch(line -> line.contains("Demo"))
                    .anyMatch(line -> line.startsWith("Løft is ready: https://loeft.example.dk "));
            HttpResponse<String> page = signIn(loeft);
            assertThat(page.body()).contains("Brugernavn").doesNotContain("forfatter");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"), "is sent over TLS alone");
            assertThat(String.join(" ", page.headers().allValues("Content-Security-Policy")))
                    .contains("frame-src https://indhold.loeft-example.dk");
        }
    }

    private static List<ProcessHandle> database(RunningLoeft loeft) {
        return loeft.process()
                .descendants()
                .filter(each -> each.info().command().orElse("").contains("mariadbd"))
                .toList();
    }

    private static String token(RunningLoeft loeft) {
        Ended ended = Ended.of(List.of(
                "api-token",
                "create",
                "life",
                "--scope",
                "packages:write",
                "--data",
                loeft.data().toString()));
        assertThat(ended.code()).as(ended.toString()).isZero();
        return ended.out().strip().replaceFirst("token: ", "");
    }

    private static String signInPage(RunningLoeft loeft) throws IOException, InterruptedException {
        return signIn(loeft).body();
    }

    private static HttpResponse<String> signIn(RunningLoeft loeft) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(loeft.url() + "/signin/sign-in"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The status of an upload of nothing: 401 where the token is not known. */
    private static int upload(RunningLoeft loeft, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(loeft.url() + "/api/v1/packages"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--\r\n"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
