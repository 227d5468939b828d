package dk.loeft.xapi.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Fired;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.model.Ifi;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Erasing who somebody is. That their statements stay and are found under nobody is shown by StatementsTest. */
class ErasureTest {
    private static final Ifi ANNE = new Ifi(Ifi.Kind.MBOX, "mailto:anne@b.dk", "");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Fired<AgentForgotten> fired = new Fired<>();

    @BeforeEach
    void anneIsKnown() {
        database.execute(
                "DELETE FROM xapi_document",
                "DELETE FROM xapi_agent_form",
                "DELETE FROM xapi_agent",
                "INSERT INTO xapi_agent (id, identifier_hash) VALUES (7, UNHEX('%s'))".formatted(hash(ANNE.key())),
                form("{\"mbox\":\"mailto:anne@b.dk\"}"),
                form("{\"mbox\":\"mailto:anne@b.dk\",\"name\":\"Anne\"}"),
                """
                INSERT INTO xapi_document (shelf, name_hash, name, agent_id, content_type, body, etag, updated_at)
                VALUES ('0123456789abcdef', '0123456789abcdef', 'x', 7, 'text/plain', 'x', '', NOW(6))""");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Digest.sha256(text));
    }

    private static String form(String json) {
        return "INSERT INTO xapi_agent_form (agent_id, form_hash, json) VALUES (7, UNHEX('%s'), '%s')"
                .formatted(hash(json), json);
    }

    private boolean forget(Ifi agent, String unitPath) {
        return database.inTransaction(manager -> {
            CurrentActor current = new CurrentActor();
            current.become(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, unitPath))));
            return new LrsPrivacyService(
                            new MappingRepository(manager), new LrsSettings("https://lms.b.dk"), fired, current)
                    .forget(agent);
        });
    }

    @Test
    void nothingTellsAnyMoreWhoItWas() {
        assertThat(forget(ANNE, "")).isTrue();

        assertThat(database.number("SELECT COUNT(*) FROM xapi_agent_form WHERE agent_id = 7"))
                .isEqualTo(2);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM xapi_agent_form WHERE json LIKE '%anne%' OR json LIKE '%Anne%'"))
                .isZero();
        assertThat(database.number("SELECT COUNT(DISTINCT json) FROM xapi_agent_form WHERE json LIKE"
                        + " '{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.b.dk/erased\"%'"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_agent WHERE identifier_hash = UNHEX('%s')"
                        .formatted(hash(ANNE.key()))))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document")).isZero();
        assertThat(fired.events()).hasSize(1);
    }

    @Test
    void whoIsNotKnownCannotBeForgotten() {
        assertThat(forget(new Ifi(Ifi.Kind.OPENID, "https://b.dk/anne", ""), ""))
                .isFalse();
        assertThat(fired.events()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document")).isEqualTo(1);
    }

    @Test
    void anAdministratorOfAPartOfTheMunicipalityHasNoSay() {
        assertThatThrownBy(() -> forget(ANNE, "/1/")).isInstanceOf(NotPermittedException.class);
    }
}
