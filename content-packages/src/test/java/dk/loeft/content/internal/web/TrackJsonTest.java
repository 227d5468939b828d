package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Success;
import dk.loeft.learning.LaunchMode;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackJsonTest {
    @Test
    void commitsAreRead() throws MalformedBody {
        assertThat(TrackJson.commits(bytes("""
                                {"commits":[{"launch":"12","seq":4,"at":"2026-11-24T09:12:30.123Z",
                                "elements":{"cmi.suspend_data":"æ"},"final":true,"sessionTime":"0000:03:12"}]}"""), "commits"))
                .containsExactly(new Commit(12, 4, Map.of("cmi.suspend_data", "æ"), true, "0000:03:12"));
        assertThat(TrackJson.commits(bytes("{\"attempt\":\"1-2\"}"), "pending")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"commits\":{}}",
                "{\"commits\":[1]}",
                "{\"commits\":[{\"launch\":\"1\",\"seq\":1}]}",
                "{\"commits\":[{\"launch\":\"1\",\"seq\":0,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"1\",\"seq\":1.5,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"1\",\"seq\":1e30,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"x\",\"seq\":1,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"1\",\"seq\":1,\"elements\":{\"cmi.suspend_data\":1}}]}"
            })
    void anythingElseIsMalformed(String body) {
        assertThatThrownBy(() -> TrackJson.commits(bytes(body), "commits")).isInstanceOf(MalformedBody.class);
    }

    @Test
    void aLaunchIsWrittenAsThePlayerReadsIt() {
        JsonObject json = TrackJson.write(
                new RunningLaunch(
                        7,
                        "3-5",
                        "L1",
                        "Lektion 1",
                        "/content/p/ab/a.html",
                        LaunchMode.NORMAL,
                        Map.of("cmi.core.entry", ""),
                        2,
                        "da",
                        new RunningLaunch.Journal(
                                true, List.of(new RunningLaunch.RejectedValue(6, 3, "cmi.x", "NOT_IMPLEMENTED")))),
                "http://localhost:8080");

        assertThat(json.getString("launch")).isEqualTo("7");
        assertThat(json.getString("mode")).isEqualTo("normal");
        assertThat(json.getString("credit")).isEqualTo("credit");
        assertThat(json.getJsonObject("cmi").getString("cmi.core.entry")).isEmpty();
        assertThat(json.getString("parentOrigin")).isEqualTo("http://localhost:8080");
        assertThat(json.getJsonObject("journal").getBoolean("superseded")).isTrue();
        assertThat(json.getJsonObject("journal")
                        .getJsonArray("rejected")
                        .getJsonObject(0)
                        .getString("element"))
                .isEqualTo("cmi.x");
    }

    @Test
    void answersAreWritten() {
        Standing standing =
                new Standing(LessonStatus.INCOMPLETE, Success.UNKNOWN, OptionalDouble.of(80), 0.5, false, false);
        assertThat(TrackJson.write(new Stored(4, Optional.of(standing))).toString())
                .isEqualTo("{\"acknowledged\":4,\"state\":{\"status\":\"incomplete\",\"score\":80.0,\"success\":null,"
                        + "\"progress\":0.5,\"courseCompleted\":false,\"courseFailed\":false}}");
        assertThat(TrackJson.write(new Stored(4, Optional.empty())).toString()).isEqualTo("{\"acknowledged\":4}");
        assertThat(TrackJson.write(new Rejected("", "UNKNOWN_LAUNCH"))).doesNotContainKey("element");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
