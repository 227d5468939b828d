package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that cannot succeed ends at once, with exit code 2 and one sentence that says how to mend it. */
@ExtendWith(LoeftServer.class)
class RefusedStartIT {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private Path data = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "loeft-data").toAbsolutePath()), "refused");
    }

    private static void assertRefused(Ended ended, String... said) {
        assertThat(ended.err().lines()).as(ended.toString()).hasSize(1);
        assertThat(ended.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(ended.code()).isEqualTo(2);
    }

    private Ended run(Map<String, String> environment, String... flags) {
        return Ended.of(
                Stream.concat(Stream.of("run", "--data", data.toString()), Arrays.stream(flags))
                        .toList(),
                environment);
    }

    @Test
    void anUnknownFlagIsNamed() {
        Ended ended = run(Map.of(), "--porta", "80");
        assertThat(ended.err()).contains("--porta").doesNotContain("Exception");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(run(Map.of(), "--port", port), port, "--port");
        }
    }

    @Test
    void theSentenceIsDanishWhereTheTerminalIs() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(run(Map.of("LANG", "da_DK.UTF-8"), "--port", port), "Port " + port + " på");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(data.resolve("a-file"), "x");
        Ended ended = Ended.of(
                List.of("run", "--port", "0", "--data", file.resolve("data").toString()));
        assertRefused(ended, file.toString(), "--data");
    }

    @Test
    void aSecondStartOnTheSameDataIsRefused(RunningLoeft loeft) {
        Ended ended =
                Ended.of(List.of("run", "--port", "0", "--data", loeft.data().toString()));
        assertRefused(ended, loeft.data().toString());
        assertThat(loeft.process().isAlive()).isTrue();
    }

    @Test
    void demoDataIsNotOpenedToTheNetwork() {
        assertRefused(run(Map.of("LOEFT_BIND", "0.0.0.0"), "--port", "0"), "--no-demo");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() throws IOException {
        String url = "jdbc:mariadb://127.0.0.1:" + RunningLoeft.freePort() + "/loeft";
        Ended ended =
                run(Map.of("LOEFT_DB_URL", url, "LOEFT_DB_USER", "x", "LOEFT_DB_PASSWORD", "hemmelig"), "--port", "0");
        assertRefused(ended, url, "LOEFT_DB_URL");
        assertThat(ended.err()).doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lots", "255", "-1", "9999999"})
    void memoryThatNoDatabaseCanUseIsNamed(String memory) {
        assertRefused(
                run(Map.of("LOEFT_DB_MEMORY", memory), "--port", "0"), "'" + memory + "'", "LOEFT_DB_MEMORY", "256");
    }

    @Test
    void aDatabaseThatIsNewerThanTheProgramIsLeftAlone() {
        database.execute("INSERT INTO flyway_schema_history"
                + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " SELECT MAX(installed_rank) + 1, '29991231.2359', 'from the future', 'SQL', 'V29991231_2359__x.sql', 1,"
                + " 'x', 1, 1 FROM flyway_schema_history");
        Ended ended = run(
                Map.of("LOEFT_DB_URL", database.url(), "LOEFT_DB_USER", "root", "LOEFT_DB_PASSWORD", ""),
                "--port",
                "0");
        assertRefused(ended, "newer", "29991231");
    }
}
