package dk.loeft.content.internal.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageStoreTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path root = Path.of("");

    private PackageStore store = new PackageStore(root);

    @BeforeEach
    void open() {
        store = new PackageStore(root);
    }

    @Test
    void filesAreSeenOnlyOnceTheyArePublished() throws IOException {
        try (StagedFiles staged = store.stage()) {
            write(staged, "index.html", "hej");
            staged.commit();
            assertThat(store.holds(HASH)).isFalse();

            store.publish(staged.files(), HASH);
        }
        assertThat(read("index.html")).isEqualTo("hej");
        assertThat(staging()).isEmpty();
    }

    @Test
    void theSameHashKeepsTheFilesThatAreThere() throws IOException {
        publish("index.html", "first");
        publish("index.html", "second");

        assertThat(read("index.html")).isEqualTo("first");
        assertThat(staging()).isEmpty();
    }

    @Test
    void aRefusedPackageLeavesNothing() throws IOException {
        try (StagedFiles staged = store.stage()) {
            write(staged, "a/b/c.txt", "x");
            staged.abort();
        }
        assertThat(staging()).isEmpty();
    }

    @Test
    void leftoversOfACrashAreSweptAndUploadsUnderWayAreNot() throws IOException {
        Path crashed = Files.createDirectories(root.resolve("staging/1111/files"));
        Files.writeString(crashed.resolve("half.html"), "x");
        Files.writeString(root.resolve("staging/1111.lock"), "");
        Files.createDirectories(root.resolve("staging/without-a-lock"));
        try (StagedFiles underWay = store.stage()) {
            write(underWay, "index.html", "x");

            store.sweep();

            assertThat(underWay.files().resolve("index.html")).exists();
            assertThat(root.resolve("staging/1111")).doesNotExist();
            assertThat(root.resolve("staging/1111.lock")).doesNotExist();
            assertThat(root.resolve("staging/without-a-lock")).doesNotExist();
        }
        assertThat(staging()).isEmpty();
    }

    @Test
    void aWithdrawnPackageIsGone() throws IOException {
        publish("a/index.html", "x");
        store.withdraw(HASH);

        assertThat(store.holds(HASH)).isFalse();
        assertThat(staging()).isEmpty();
    }

    @Test
    void namesInEveryLanguageAreKeptWhateverTheServersLocale() throws IOException {
        publish("øvelser/Små filer 100%.html", "ja");

        assertThat(read("øvelser", "Små filer 100%.html")).isEqualTo("ja");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.map(file -> root.relativize(file).toString()))
                    .allMatch(name -> name.chars().allMatch(c -> c > ' ' && c < 127));
        }
    }

    @Test
    void aNameTooLongForTheDiskIsKept() throws IOException {
        String name = "å".repeat(200) + ".html";
        publish(name, "ja");

        assertThat(read(name)).isEqualTo("ja");
    }

    @Test
    void aNameThatDiffersOnlyInCaseIsFound() throws IOException {
        publish("Images/Ærø.PNG", "x");

        assertThat(store.file(HASH, List.of("images", "ærø.png"))).isPresent();
        assertThat(store.file(HASH, List.of("images", "aro.png"))).isEmpty();
    }

    @Test
    void nothingOutsideThePackageIsFound() throws IOException {
        publish("a/index.html", "x");
        Files.writeString(root.resolve("secret"), "x");

        assertThat(store.file(HASH, List.of("..", "..", "secret"))).isEmpty();
        assertThat(store.file(HASH, List.of("../../secret"))).isEmpty();
        assertThat(store.file(HASH, List.of("a\n\nb"))).isEmpty();
        assertThat(store.file("../" + HASH.substring(3), List.of("a", "index.html")))
                .isEmpty();
        assertThat(store.file(HASH, List.of("a"))).as("a folder").isEmpty();
        assertThat(store.file(HASH, List.of("a", "index.html", "x"))).isEmpty();
    }

    @Test
    void aPathOutsideIsNotWritten() throws IOException {
        try (StagedFiles staged = store.stage()) {
            assertThatThrownBy(() -> staged.entry("../../escaped")).isInstanceOf(IOException.class);
        }
        assertThat(root.resolve("escaped")).doesNotExist();
    }

    private void publish(String path, String text) throws IOException {
        try (StagedFiles staged = store.stage()) {
            write(staged, path, text);
            staged.commit();
            store.publish(staged.files(), HASH);
        }
    }

    private static void write(StagedFiles staged, String path, String text) throws IOException {
        try (OutputStream out = staged.entry(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(String... segments) throws IOException {
        return Files.readString(store.file(HASH, List.of(segments)).orElseThrow());
    }

    private List<Path> staging() throws IOException {
        Path staging = root.resolve("staging");
        if (!Files.exists(staging)) {
            return List.of();
        }
        try (Stream<Path> left = Files.list(staging)) {
            return left.toList();
        }
    }
}
