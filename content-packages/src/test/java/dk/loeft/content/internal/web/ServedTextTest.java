package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.PackageRefused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedTextTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aCharsetIsSentOnlyWhereItIsRight() throws IOException {
        Path modern = Files.writeString(folder.resolve("a.html"), "<p>Blåbærgrød");
        Path old = Files.writeString(folder.resolve("b.html"), "<p>Blåbærgrød", Charset.forName("windows-1252"));

        assertThat(TextEncoding.withCharset("text/html", modern)).isEqualTo("text/html; charset=utf-8");
        assertThat(TextEncoding.withCharset("text/html", old)).isEqualTo("text/html");
        assertThat(TextEncoding.withCharset("image/png", modern)).isEqualTo("image/png");
    }

    @Test
    void mediaTypesAreThoseBrowsersInsistOn() {
        assertThat(MediaTypes.of("a.b.JS")).isEqualTo("text/javascript");
        assertThat(MediaTypes.of("x.woff2")).isEqualTo("font/woff2");
        assertThat(MediaTypes.of("film.mp4")).isEqualTo("video/mp4");
        assertThat(MediaTypes.of("t.vtt")).isEqualTo("text/vtt");
        assertThat(MediaTypes.of("i.svg")).isEqualTo("image/svg+xml");
        assertThat(MediaTypes.of("noending")).isEqualTo("application/octet-stream");
    }

    @Test
    void thePlayerGivesOutItsOwnFilesAlone() throws IOException {
        assertThat(PlayerServlet.read("/shell.html")).isPresent();
        assertThat(PlayerServlet.read("/shell.js")).isPresent();
        assertThat(PlayerServlet.read("/../messages_da.properties")).isEmpty();
        assertThat(PlayerServlet.read("/..%2Fx.js")).isEmpty();
        assertThat(PlayerServlet.read("/missing.js")).isEmpty();
        assertThat(PlayerServlet.read("")).isEmpty();
    }

    @Test
    void refusalsSpeakTheReadersLanguage() {
        PackageRefused refused = new PackageRefused("archive.not-a-zip", List.of(), null, 0);
        String danish =
                UploadJson.in(List.of(Locale.FRENCH)).refusal("x.zip", refused).getString("message");
        String english = UploadJson.in(List.of(Locale.UK, Locale.forLanguageTag("da")))
                .refusal("x.zip", refused)
                .getString("message");

        assertThat(danish).isNotEqualTo(english);
        assertThat(UploadJson.in(List.of(Locale.ENGLISH))
                        .message("content.upload.no-file")
                        .getString("message"))
                .startsWith("The form");
        assertThat(UploadJson.status(refused)).isEqualTo(400);
        assertThat(UploadJson.status(new PackageRefused("archive.too-large", List.of("1"), null, 0)))
                .isEqualTo(413);
        assertThat(UploadJson.status(new PackageRefused("archive.link", List.of("x"), null, 0)))
                .isEqualTo(422);
    }

    @Test
    void aBearerTokenIsReadFromItsHeader() {
        assertThat(Bearer.of("Bearer abc-_.~+/=")).contains("abc-_.~+/=");
        assertThat(Bearer.of("bearer abc")).contains("abc");
        assertThat(Bearer.of("Basic abc")).isEmpty();
        assertThat(Bearer.of("Bearer a b")).isEmpty();
        assertThat(Bearer.of(null)).isEmpty();
    }
}
