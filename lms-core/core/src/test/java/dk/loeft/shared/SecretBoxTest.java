package dk.loeft.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final String SECRET = "æble-3f9c";

    @TempDir
    Path folder;

    private SecretBox box() {
        return new SecretBox(folder.resolve("keys").resolve("secrets.key"));
    }

    @Test
    void aSealedSecretIsUnreadableAndOpensForItsPurposeAlone() {
        byte[] sealed = box().seal(SECRET, "forward 1");

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("3f9c");
        assertThat(box().open(sealed, "forward 1")).contains(SECRET);
        assertThat(box().open(sealed, "forward 2")).isEmpty();
        assertThat(box().open(new byte[4], "forward 1")).isEmpty();
        assertThat(box().seal(SECRET, "forward 1")).isNotEqualTo(sealed);
    }

    @Test
    void whoeverHasAnotherKeyOpensNothing() throws IOException {
        byte[] sealed = box().seal(SECRET, "x");
        sealed[sealed.length - 1] ^= 1;
        assertThat(box().open(sealed, "x")).isEmpty();

        byte[] whole = box().seal(SECRET, "x");
        Files.write(folder.resolve("keys").resolve("secrets.key"), new byte[32]);
        assertThat(box().open(whole, "x")).isEmpty();
    }

    @Test
    void aSignatureIsOfOneTextForOnePurposeByOneKey() throws IOException {
        byte[] signature = box().sign("7/1", "attendance");

        assertThat(signature).hasSize(32).isEqualTo(box().sign("7/1", "attendance"));
        assertThat(box().sign("7/2", "attendance")).isNotEqualTo(signature);
        assertThat(box().sign("7/1", "other")).isNotEqualTo(signature);
        Files.write(folder.resolve("keys").resolve("secrets.key"), new byte[32]);
        assertThat(box().sign("7/1", "attendance")).isNotEqualTo(signature);
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        box().seal(SECRET, "x");
        Path key = folder.resolve("keys").resolve("secrets.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.list(key.getParent())).containsExactly(key);
    }
}
