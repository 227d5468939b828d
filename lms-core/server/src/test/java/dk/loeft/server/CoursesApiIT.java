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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Courses, learners and registrations through the API, and what each scope opens. */
@ExtendWith(LoeftServer.class)
class CoursesApiIT {
    private static final String PERSON = "{\"person\":\"204118\",\"direct\":true}";

    private static final String LESSON = "https://loeft.example/kurser/klart-sprog/lektion";

    private static String token(RunningLoeft loeft, String... scopes) {
        List<String> command = new ArrayList<>(List.of("api-token", "create", "prøve"));
        for (String scope : scopes) {
            command.addAll(List.of("--scope", scope));
        }
        command.addAll(List.of("--data", loeft.data().toString()));
        Ended ended = Ended.of(command);
        assertThat(ended.code()).as(ended.toString()).isZero();
        return ended.out().strip().replaceFirst("token: ", "");
    }

    private static HttpResponse<String> call(
            RunningLoeft loeft, String token, String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(loeft.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(RunningLoeft loeft, String token, String path, String body)
            throws IOException, InterruptedException {
        return call(loeft, token, "POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(RunningLoeft loeft, String token, String path)
            throws IOException, InterruptedException {
        return call(loeft, token, "GET", path, "application/json", new byte[0]);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static long course(RunningLoeft loeft) throws IOException, InterruptedException {
        String token = token(loeft, "packages:write", "courses:write");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes("--loeft\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.zip\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/klart-sprog.zip")) {
            form.writeBytes(in.readAllBytes());
        }
        form.writeBytes("\r\n--loeft--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> stored =
                call(loeft, token, "POST", "/packages", "multipart/form-data; boundary=loeft", form.toByteArray());
        HttpResponse<String> made =
                post(loeft, token, "/courses", "{\"package\":" + json(stored).getInt("id") + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).getJsonArray("parts")).hasSize(3);
        return json(made).getJsonNumber("id").longValue();
    }

    @Test
    void anIntegrationOpensACourseForAPersonAndLooksAfterIt(RunningLoeft loeft) throws Exception {
        String path = "/courses/" + course(loeft);
        String token = token(loeft, "learning:write", "registrations:write");

        assertThat(post(loeft, token, path + "/enrolments", PERSON).statusCode())
                .isEqualTo(200);
        JsonObject launch = json(post(loeft, token, path + "/launches", PERSON));
        assertThat(launch.getString("unit")).startsWith(loeft.contentOrigin() + "/content/p/");
        String registration = "/registrations/" + launch.getString("registration");

        JsonObject waived = json(post(
                loeft, token, registration + "/waivers", "{\"unit\":\"" + LESSON + "\",\"reason\":\"Tested Out\"}"));
        assertThat(waived.getInt("done")).isEqualTo(1);
        assertThat(json(get(loeft, token, registration)).getBoolean("satisfied"))
                .isFalse();
        assertThat(json(get(loeft, token, registration + "/sessions")).getJsonArray("sessions"))
                .hasSize(1);
        String end = "/registrations/sessions/" + launch.getString("session") + "/end";
        assertThat(post(loeft, token, end, "{}").statusCode()).isEqualTo(204);
        HttpResponse<String> again = post(loeft, token, end, "{}");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(json(again).getString("message")).contains("has ended already");
    }

    @Test
    void eachCallNeedsItsScope(RunningLoeft loeft) throws Exception {
        String other = token(loeft, "packages:write");
        String uuid = "/registrations/6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
        assertThat(json(post(loeft, other, "/courses", "{\"package\":1}")).getString("message"))
                .contains("courses:write");
        for (String path : List.of("/enrolments", "/attempts", "/launches")) {
            HttpResponse<String> refused = post(loeft, other, "/courses/1" + path, PERSON);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(json(refused).getString("message")).contains("learning:write");
        }
        assertThat(get(loeft, other, uuid).statusCode()).isEqualTo(403);
        assertThat(get(loeft, other, uuid + "/sessions").statusCode()).isEqualTo(403);
        assertThat(post(loeft, other, uuid + "/waivers", "{\"unit\":\"x\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(loeft, "nonsense", "/courses", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeUnderstoodIsToldInASentence(RunningLoeft loeft) throws Exception {
        String token = token(loeft, "courses:write", "learning:write", "registrations:write");
        assertThat(post(loeft, token, "/courses", "[]").statusCode()).isEqualTo(400);
        assertThat(json(post(loeft, token, "/courses", "{}")).getString("message"))
                .contains("package");
        assertThat(json(post(loeft, token, "/courses", "{\"package\":999999}")).getString("message"))
                .contains("There is no package 999999");
        assertThat(json(post(loeft, token, "/courses/1/launches", "{\"person\":\"nobody\"}"))
                        .getString("message"))
                .contains("nobody");
        assertThat(get(loeft, token, "/registrations/x").statusCode()).isEqualTo(400);
    }
}
