package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.server.testing.XapiClient;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with the learning record store; credentials are made at the terminal while the server runs. */
@ExtendWith(LoeftServer.class)
class XapiAccessIT {
    @Test
    void nobodyIsLetInWithoutACredential(RunningLoeft loeft) {
        for (String wrong : List.of("", "Basic bnVsbDpudWxs", "Basic %%%", "Bearer nonsense", "Digest x")) {
            HttpResponse<String> answer = XapiClient.of(loeft).with(wrong).get("/statements");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statements/write | 200 | 403 | 403 | 403",
                "statements/read | 403 | 200 | 403 | 403",
                "statements/read/mine | 403 | 200 | 403 | 403",
                "state | 403 | 403 | 200 | 403",
                "profile | 403 | 403 | 403 | 200",
                "all/read | 403 | 200 | 200 | 200"
            })
    void aScopeGivesLeaveToWhatItNames(String scope, int write, int read, int state, int profile, RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft, scope);
        assertThat(client.post(XapiClient.statement(UUID.randomUUID(), "scope")).statusCode())
                .isEqualTo(write);
        assertThat(client.get("/statements?limit=1").statusCode()).isEqualTo(read);
        String agent = "agent=" + XapiClient.encoded("{\"mbox\":\"mailto:a@example.dk\"}");
        assertThat(client.get("/activities/state?activityId=http://example.dk/a&" + agent)
                        .statusCode())
                .isEqualTo(state);
        assertThat(client.get("/agents/profile?" + agent).statusCode()).isEqualTo(profile);
        boolean mayChange = scope.equals("state");
        assertThat(client.send(
                                "PUT",
                                "/activities/state?stateId=s&activityId=http://example.dk/a&" + agent,
                                "text/plain",
                                "x")
                        .statusCode())
                .isEqualTo(mayChange ? 204 : 403);
    }

    @Test
    void whoMayReadTheirOwnSeesNobodyElses(RunningLoeft loeft) {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        XapiClient mine = XapiClient.of(loeft, "statements/write", "statements/read/mine");
        mine.post(XapiClient.statement(own, "mine"));
        XapiClient.of(loeft).post(XapiClient.statement(other, "mine"));

        assertThat(mine.get("/statements?statementId=" + own).statusCode()).isEqualTo(200);
        assertThat(mine.get("/statements?statementId=" + other).statusCode()).isEqualTo(404);
        assertThat(mine.get("/statements?verb=" + XapiClient.encoded("http://example.dk/verbs/read"))
                        .body())
                .contains(own.toString())
                .doesNotContain(other.toString());
    }

    @Test
    void aBearerTokenDoesWhatItWasAskedFor(RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft);
        HttpResponse<String> answer = client.send(
                "POST",
                "/oauth/token",
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials&scope=" + XapiClient.encoded("statements/read state"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject token = XapiClient.json(answer.body());
        assertThat(token.getString("scope")).isEqualTo("statements/read state");
        assertThat(token.getInt("expires_in")).isEqualTo(3600);

        XapiClient bearer = client.with("Bearer " + token.getString("access_token"));
        assertThat(bearer.get("/statements?limit=1").statusCode()).isEqualTo(200);
        assertThat(bearer.post(XapiClient.statement(UUID.randomUUID(), "bearer"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password | 400 | unsupported_grant_type",
                "grant_type=client_credentials&scope=everything | 400 | invalid_scope",
                "grant_type=client_credentials&client_id=a&client_secret=b | 401 | invalid_client"
            })
    void aTokenIsRefusedWithTheReasonOfOauth(String form, int status, String reason, RunningLoeft loeft) {
        XapiClient client = status == 401 ? XapiClient.of(loeft).with("") : XapiClient.of(loeft);
        HttpResponse<String> answer = client.send("POST", "/oauth/token", "application/x-www-form-urlencoded", form);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(XapiClient.json(answer.body()).getString("error")).isEqualTo(reason);
    }

    @Test
    void aTokenOfAReaderNeverWrites(RunningLoeft loeft) {
        HttpResponse<String> answer = XapiClient.of(loeft, "statements/read")
                .send(
                        "POST",
                        "/oauth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&scope=all");
        assertThat(XapiClient.json(answer.body()).getString("error")).isEqualTo("invalid_scope");
    }

    @Test
    void theTerminalRefusesAScopeItDoesNotKnow(RunningLoeft loeft) {
        Ended refused = Ended.of(List.of(
                "lrs-credential",
                "create",
                "prøve",
                "--scope",
                "alt",
                "--data",
                loeft.data().toString()));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("statements/read/mine").hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }
}
