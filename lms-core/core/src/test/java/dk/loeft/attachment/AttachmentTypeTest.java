package dk.loeft.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, its content says, and its name follows. */
class AttachmentTypeTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @Test
    void documentsAndPicturesAreKnownByTheirFirstBytes() {
        assertThat(type("%PDF-1.7\n1 0 obj\n%%EOF\n")).contains(AttachmentType.PDF);
        assertThat(AttachmentType.of(PNG)).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(AttachmentType.JPEG);
    }

    @Test
    void anythingElseIsNothing() {
        assertThat(AttachmentType.of(new byte[0])).isEmpty();
        assertThat(type("<html><script>alert(1)</script></html>")).isEmpty();
        assertThat(type("GIF89a")).isEmpty();
        assertThat(type("PK\u0003\u0004")).isEmpty();
        assertThat(type("<!-- %PDF-1.7 -->%%EOF")).as("not at the beginning").isEmpty();
        assertThat(type("%PDF-1.7\n1 0 obj")).as("cut off").isEmpty();
        assertThat(type("%PDF-1.7\n%%EOF" + " ".repeat(1_024)))
                .as("the end lies too far ahead")
                .isEmpty();
        assertThat(AttachmentType.of(Arrays.copyOf(PNG, 8)))
                .as("nothing follows")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "diplom.pdf, diplom.pdf",
        "DIPLOM.PDF, DIPLOM.PDF",
        "diplom.exe, diplom.exe.pdf",
        "C:\\fakepath\\æøå.pdf, æøå.pdf",
        "../../etc/passwd, passwd.pdf",
        "'a\"b;c.pdf', a_b_c.pdf",
        "..., bilag.pdf",
        "'', bilag.pdf"
    })
    void aNameHasNoFoldersAndEndsAsTheContentIs(String sent, String kept) {
        assertThat(FileName.of(sent, AttachmentType.PDF)).isEqualTo(kept);
    }

    @Test
    void aNameIsNotTurnedAroundNorTooLong() {
        assertThat(FileName.of("regning\u202Efdp.exe", AttachmentType.PNG)).isEqualTo("regning_fdp.exe.png");
        assertThat(FileName.of("billede.jpeg", AttachmentType.JPEG)).isEqualTo("billede.jpeg");
        assertThat(FileName.of("å".repeat(300), AttachmentType.JPEG))
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .endsWith("å.jpg");
    }

    private static Optional<AttachmentType> type(String content) {
        return AttachmentType.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
