package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import gov.adlnet.xapi.client.AboutClient;
import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ADL's xAPI library for Java, which knows nothing of Løft, works with its record store. */
@ExtendWith(LoeftServer.class)
class OtherXapiClientIT {
    private static final Agent AASE = new Agent("Åse Ærø", "mailto:aase@jxapi.example");

    private static List<String> credential(RunningLoeft loeft) {
        Ended made = Ended.of(List.of(
                "lrs-credential", "create", "jxapi", "--data", loeft.data().toString()));
        assertThat(made.code()).as(made.toString()).isZero();
        return made.out().lines().map(line -> line.split(": ", 2)[1]).toList();
    }

    @Test
    void itsStatementsComeBackAsItSentThem(RunningLoeft loeft) throws IOException {
        List<String> credential = credential(loeft);
        StatementClient client =
                new StatementClient(loeft.contentOrigin() + "/xapi/", credential.get(0), credential.get(1));
        ArrayList<Statement> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(new Statement(AASE, Verbs.completed(), new Activity("http://jxapi.example/kursus/" + i)));
        }
        ArrayList<String> ids = client.postStatements(sent);
        assertThat(ids).hasSize(3);

        Statement back = client.getStatement(ids.get(0));
        assertThat(back.getActor().getName()).isEqualTo("Åse Ærø");
        assertThat(back.getVerb().getId()).isEqualTo(Verbs.completed().getId());
        StatementResult page =
                client.filterByActor(AASE).limitResults(2).ascending(true).getStatements();
        assertThat(page.getStatements()).extracting(Statement::getId).containsExactly(ids.get(0), ids.get(1));
        assertThat(page.getMore()).startsWith("/xapi/statements?");
        String id = UUID.randomUUID().toString();
        Statement named = new Statement(AASE, Verbs.failed(), new Activity("http://jxapi.example/kursus/1"));
        named.setId(id);
        assertThat(client.putStatement(named, id)).isTrue();
    }

    @Test
    void itLearnsWhichVersionsAreSpoken(RunningLoeft loeft) throws IOException {
        List<String> credential = credential(loeft);
        AboutClient client = new AboutClient(loeft.contentOrigin() + "/xapi/", credential.get(0), credential.get(1));

        assertThat(client.getAbout().getVersion()).contains("1.0.3", "2.0.0");
    }
}
