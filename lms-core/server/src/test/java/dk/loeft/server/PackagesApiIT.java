package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.PackageReader;
import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The diagnosis of a package at the terminal and over the API: the same. */
@ExtendWith(LoeftServer.class)
class PackagesApiIT {
    @TempDir
    Path work = Path.of("");

    private Path sample() throws IOException {
        Path file = work.resolve("god.zip");
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/digital-dokumentation.zip")) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void theApiAnswersWhatTheTerminalSays(RunningLoeft loeft) throws Exception {
        Path file = sample();
        Ended inspected = Ended.of(List.of("inspect", file.toString(), "--json"));
        assertThat(inspected.code()).as(inspected.toString()).isZero();
        JsonObject told = json(inspected.out());

        HttpResponse<String> answer = upload(loeft, file, "Bearer " + token(loeft));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        JsonObject report = json(answer.body());
        assertThat(report.keySet()).containsAll(told.keySet()).contains("id", "location");
        assertThat(report.get("title")).isEqualTo(told.get("title"));
        assertThat(report.get("items")).isEqualTo(told.get("items"));
        assertThat(report.get("sha256")).isEqualTo(told.get("sha256"));
    }

    @Test
    void anUploadWithoutAGoodTokenIsRefused(RunningLoeft loeft) throws Exception {
        Path file = sample();

        assertThat(upload(loeft, file, "Bearer nonsense").statusCode()).isEqualTo(401);
        assertThat(upload(loeft, file, "Basic bnVsbA==").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoPackageIsRefusedWithItsRule(RunningLoeft loeft) throws Exception {
        Path file = Files.writeString(work.resolve("no.zip"), "not a zip");

        assertThat(upload(loeft, file, "Bearer " + token(loeft)).statusCode()).isEqualTo(400);
        assertThat(Ended.of(List.of("inspect", file.toString())).code()).isEqualTo(2);
        assertThat(Ended.of(List.of("inspect", work.resolve("nowhere.zip").toString()))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whoSaysOfWhichStandardAPackageIsGetsNoOther(RunningLoeft loeft) throws Exception {
        String authorization = "Bearer " + token(loeft);
        Path page = Files.writeString(work.resolve("kursus.md"), "# Et kursus");

        HttpResponse<String> refused = upload(loeft, page, authorization, "cmi5");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused.body()).getString("message")).contains("genkendt som Løft", "sendt som cmi5");
        HttpResponse<String> unknown = upload(loeft, page, authorization, "cmi6");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown.body()).getString("message")).contains("scorm_2004, cmi5");
        assertThat(upload(loeft, page, authorization, "page").statusCode())
                .as("nothing was kept before")
                .isEqualTo(201);
        assertThat(upload(loeft, sample(), authorization, "scorm_12").statusCode())
                .isIn(200, 201);
    }

    @Test
    void theApiIsDescribed(RunningLoeft loeft) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(loeft.url() + "/openapi"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/v1/packages", "multipart/form-data", "bearer");
    }

    private static String token(RunningLoeft loeft) {
        Ended ended = Ended.of(List.of(
                "api-token",
                "create",
                "prøve",
                "--scope",
                "packages:write",
                "--data",
                loeft.data().toString()));
        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        return ended.out().strip().replaceFirst("token: ", "");
    }

    private static HttpResponse<String> upload(RunningLoeft loeft, Path file, String authorization)
            throws IOException, InterruptedException {
        return upload(loeft, file, authorization, "");
    }

    private static HttpResponse<String> upload(RunningLoeft loeft, Path file, String authorization, String standard)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--loeft\r\nContent-Disposition: form-data; name=\"standard\"\r\n\r\n" + standard + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--loeft\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\nContent-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes("\r\n--loeft--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(loeft.url() + "/api/v1/packages"))
                .header("Authorization", authorization)
                .header("Content-Type", "multipart/form-data; boundary=loeft")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
