package dk.loeft.xapi.internal.statements;

import static dk.loeft.xapi.internal.statements.LrsDesk.about;
import static dk.loeft.xapi.internal.statements.LrsDesk.ids;
import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.read;
import static dk.loeft.xapi.internal.statements.LrsDesk.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.XapiRule;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementsTest {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final LrsDesk lrs = new LrsDesk(database, 1, XapiScope.ALL);

    @BeforeEach
    void empty() {
        for (String table :
                List.of("statement", "index", "reference", "attachment", "attachment_piece", "description")) {
            database.execute("DELETE FROM xapi_" + table);
        }
    }

    @Test
    void whatIsStoredComesBackAsItWas() {
        Statement sent = statement("""
                {'id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
                 'actor':{'objectType':'Group','name':'Holdet','member':[{'name':'Åse','mbox':'mailto:aase@b.dk'}]},
                 'verb':{'id':'http://b.dk/verbs/read','display':{'da':'læste »alt« \\u0000 \\ud83d\\ude00'}},
                 'object':{'objectType':'Agent','account':{'homePage':'https://b.dk','name':'4711'},'name':'Ørn'},
                 'result':{'score':{'raw':1.50},'response':'\\u00003\\u0000','extensions':{'http://b.dk/x':[null,{},'']}},
                 'timestamp':'2020-02-29T12:00:00+01:00','version':'1.0.0'}""");
        UUID id = lrs.store(sent).get(0);

        JsonObject back = lrs.find(id, false).orElseThrow();

        sent.json().forEach((name, value) -> assertThat(back.get(name)).as(name).isEqualTo(value));
        assertThat(back.getJsonObject("result").getJsonObject("score").getJsonNumber("raw"))
                .hasToString("1.50");
        assertThat(back.getJsonObject("authority").getJsonObject("account").getString("name"))
                .isEqualTo("lrs-credential-1");
        assertThat(Instant.parse(back.getString("stored"))).isBeforeOrEqualTo(lrs.consistentThrough());
    }

    @Test
    void nobodyCanBeRecognisedInTheRowsOfStatements() {
        lrs.store(statement("""
                {'actor':{'name':'Åse Hemmelig','mbox':'mailto:hemmelig@b.dk'},'verb':{'id':'http://b.dk/verbs/read'},
                 'object':{'objectType':'SubStatement','actor':{'objectType':'Group','member':[{'openid':'https://b.dk/hemmelig'}]},
                   'verb':{'id':'http://b.dk/verbs/read'},'object':{'objectType':'Agent','mbox':'mailto:hemmelig@c.dk'}},
                 'context':{'instructor':{'account':{'homePage':'https://b.dk','name':'hemmelig'}},
                   'contextAgents':[{'objectType':'contextAgent','agent':{'mbox':'mailto:hemmelig@d.dk'}}]}}"""));

        List<String> texts = database.inTransaction(
                manager -> ((List<?>) manager.createNativeQuery("SELECT body FROM xapi_statement")
                                .getResultList())
                        .stream().map(body -> StatementBody.read((byte[]) body)).toList());

        assertThat(texts)
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).contains("SubStatement").doesNotContainIgnoringCase("hemmelig"));
    }

    @Test
    void theSameAgainIsPassedOverAndSomethingElseIsRefused() {
        Statement first = read("a", "bog").named(UUID.randomUUID());
        UUID id = lrs.store(first).get(0);
        JsonObject stored = lrs.find(id, false).orElseThrow();

        assertThat(lrs.store(first, read("b", "bog"))).startsWith(id).hasSize(2);
        assertThat(lrs.find(id, false)).contains(stored);

        assertThatThrownBy(() -> lrs.store(read("c", "bog"), read("b", "bog").named(id)))
                .isInstanceOfSatisfying(InvalidXapiException.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(XapiRule.CONFLICT);
                    assertThat(refusal.property()).isEqualTo("statements[1].id");
                });
        assertThatThrownBy(() -> lrs.store(
                        read("d", "bog").named(UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee")),
                        read("d", "bog").named(UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"))))
                .hasMessageContaining("two statements of this request");
        assertThat(lrs.found(query().ask())).hasSize(2);
    }

    @Test
    void eachFilterFindsWhatItNames() {
        UUID registration = UUID.randomUUID();
        UUID one = lrs.store(statement("""
                {'actor':{'mbox':'mailto:anne@b.dk'},'verb':{'id':'http://b.dk/verbs/read'},'object':{'id':'http://b.dk/bog'},
                 'context':{'registration':'%s','instructor':{'mbox':'mailto:lærer@b.dk'},
                   'contextActivities':{'parent':[{'id':'http://b.dk/kursus'}]}}}""".formatted(registration))).get(0);
        UUID two = lrs.store(statement("""
                {'actor':{'objectType':'Group','member':[{'mbox':'mailto:anne@b.dk'},{'mbox':'mailto:bo@b.dk'}]},
                 'verb':{'id':'http://b.dk/verbs/wrote'},
                 'object':{'objectType':'Agent','mbox':'mailto:carl@b.dk'}}""")).get(0);
        UUID three = lrs.store(statement("""
                {'actor':{'mbox':'mailto:dan@b.dk'},'verb':{'id':'http://b.dk/verbs/planned'},
                 'object':{'objectType':'SubStatement','actor':{'mbox':'mailto:anne@b.dk'},
                   'verb':{'id':'http://b.dk/verbs/read'},'object':{'id':'http://b.dk/bog'}}}""")).get(0);

        assertThat(ids(lrs.found(query().ask()))).containsExactly(three, two, one);
        assertThat(ids(lrs.found(query().ascending().ask()))).containsExactly(one, two, three);
        assertThat(ids(lrs.found(query().agent("anne").ask()))).containsExactly(two, one);
        assertThat(ids(lrs.found(query().agent("anne").related().ask()))).containsExactly(three, two, one);
        assertThat(ids(lrs.found(query().agent("carl").ask()))).containsExactly(two);
        assertThat(ids(lrs.found(query().agent("lærer").ask()))).isEmpty();
        assertThat(ids(lrs.found(query().agent("lærer").related().ask()))).containsExactly(one);
        assertThat(ids(lrs.found(query().agent("nobody").ask()))).isEmpty();
        assertThat(ids(lrs.found(query().verb("http://b.dk/verbs/read").ask()))).containsExactly(one);
        assertThat(ids(lrs.found(query().activity("bog").ask()))).containsExactly(one);
        assertThat(ids(lrs.found(query().activity("bog").related().ask()))).containsExactly(three, one);
        assertThat(ids(lrs.found(query().activity("kursus").ask()))).isEmpty();
        assertThat(ids(lrs.found(query().activity("kursus").related().ask()))).containsExactly(one);
        assertThat(ids(lrs.found(query().registration(registration).ask()))).containsExactly(one);
        assertThat(ids(lrs.found(
                        query().agent("anne").verb("http://b.dk/verbs/wrote").ask())))
                .containsExactly(two);
        assertThat(ids(lrs.found(query().agent("anne")
                        .activity("bog")
                        .registration(registration)
                        .ask())))
                .containsExactly(one);
        assertThat(ids(lrs.found(query().agent("carl").activity("bog").ask()))).isEmpty();
    }

    @Test
    void sinceIsAfterAndUntilIsIncluded() {
        lrs.store(read("a", "1"), read("a", "2"), read("a", "3"));
        List<JsonObject> all = lrs.found(query().ascending().ask());
        Instant second = Instant.parse(all.get(1).getString("stored"));

        assertThat(lrs.found(query().since(second).ask())).containsExactly(all.get(2));
        assertThat(lrs.found(query().until(second).ascending().ask())).containsExactly(all.get(0), all.get(1));
        assertThat(lrs.found(query().since(second).until(second).ask())).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEndedWhateverIsStoredMeanwhile() {
        IntStream.range(0, 7).forEach(i -> lrs.store(read("a", "bog" + i)));
        List<UUID> before = ids(lrs.found(query().agent("a").ask()));

        for (boolean ascending : new boolean[] {false, true}) {
            List<UUID> read = new ArrayList<>();
            OptionalLong next = OptionalLong.empty();
            do {
                LrsDesk.Query query = query().agent("a").limit(3).from(next);
                StatementPage page = lrs.page((ascending ? query.ascending() : query).ask());
                read.addAll(ids(LrsDesk.json(page)));
                next = page.next();
                if (!ascending) {
                    lrs.store(read("a", "nyere"));
                }
            } while (next.isPresent());
            if (!ascending) {
                assertThat(read).containsExactlyElementsOf(before);
            } else {
                assertThat(read).hasSize(10).doesNotHaveDuplicates().containsAll(before);
            }
        }
    }

    @Test
    void aStatementAboutAnotherIsFoundByWhatTheOtherIsFoundByWhicheverCameFirst() {
        for (boolean targetFirst : new boolean[] {true, false}) {
            String book = "bog-" + targetFirst;
            UUID target = UUID.randomUUID();
            UUID comment = UUID.randomUUID();
            UUID reply = UUID.randomUUID();
            List<Statement> order = new ArrayList<>(List.of(
                    read("x", book).named(target),
                    about(comment, "http://b.dk/verbs/commented", target),
                    about(reply, "http://b.dk/verbs/replied", comment)));
            if (!targetFirst) {
                java.util.Collections.reverse(order);
            }
            order.forEach(each -> lrs.store(each));

            assertThat(ids(lrs.found(query().activity(book).ask()))).containsExactlyInAnyOrder(target, comment, reply);
        }
        UUID target = UUID.randomUUID();
        UUID comment = UUID.randomUUID();
        lrs.store(
                about(comment, "http://b.dk/verbs/commented", target),
                read("x", "samtidig").named(target));
        assertThat(ids(lrs.found(query().activity("samtidig").ask()))).containsExactlyInAnyOrder(target, comment);
    }

    @Test
    void statementsThatAreAboutEachOtherDoNotGoRoundForEver() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        lrs.store(about(one, "http://b.dk/verbs/one", two));
        lrs.store(about(two, "http://b.dk/verbs/two", one));

        assertThat(ids(lrs.found(query().verb("http://b.dk/verbs/one").ask()))).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aVoidedStatementIsOutOfSightWhicheverCameFirst() {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        lrs.store(read("v", "bog").named(early));
        UUID voiding = lrs.store(about(UUID.randomUUID(), VOIDED, early)).get(0);
        lrs.store(about(UUID.randomUUID(), VOIDED, late));
        lrs.store(read("v", "bog").named(late));

        assertThat(lrs.find(early, false)).isEmpty();
        assertThat(lrs.find(early, true)).isPresent();
        assertThat(lrs.find(late, false)).isEmpty();
        assertThat(lrs.find(late, true)).isPresent();
        assertThat(lrs.find(voiding, true)).isEmpty();
        assertThat(ids(lrs.found(query().activity("bog").ask())))
                .contains(voiding)
                .doesNotContain(early, late);
    }

    @Test
    void aVoidingStatementCannotBeVoided() {
        UUID target = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        lrs.store(read("v", "bog").named(target));
        lrs.store(about(voiding, VOIDED, target));

        assertThatThrownBy(() -> lrs.store(about(UUID.randomUUID(), VOIDED, voiding)))
                .isInstanceOfSatisfying(InvalidXapiException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(XapiRule.VOIDING_VOIDING));
        assertThat(lrs.find(voiding, false)).isPresent();
    }

    @Test
    void whoMayReadTheirOwnAloneSeesNoOthers() {
        LrsDesk other = new LrsDesk(database, 2, XapiScope.STATEMENTS_WRITE, XapiScope.STATEMENTS_READ_MINE);
        UUID theirs = lrs.store(read("a", "bog")).get(0);
        assertThat(other.found(query().ask())).isEmpty();
        UUID own = other.store(read("a", "bog")).get(0);

        assertThat(ids(other.found(query().ask()))).containsExactly(own);
        assertThat(ids(other.found(query().agent("a").ask()))).containsExactly(own);
        assertThat(other.find(theirs, false)).isEmpty();
        assertThat(ids(lrs.found(query().ask()))).containsExactly(own, theirs);
    }

    @Test
    void canonicalStatementsAreToldWithWhatIsKnownBest() {
        lrs.store(statement("""
                {'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/verbs/read','display':{'da':'læste','en':'read'}},
                 'object':{'id':'http://b.dk/bog','definition':{'name':{'da':'Bog'}}}}"""));
        lrs.store(statement("""
                {'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/verbs/read'},
                 'object':{'id':'http://b.dk/bog','definition':{'name':{'en':'Book'}}}}"""));
        new LrsDesk(database, 3, XapiScope.STATEMENTS_WRITE).store(statement("""
                {'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/verbs/read'},
                 'object':{'id':'http://b.dk/bog','definition':{'name':{'en':'Changed without leave'}}}}"""));

        assertThat(lrs.found(query().as(StatementFormat.CANONICAL, "en", false).ask()))
                .hasSize(3)
                .allSatisfy(told -> {
                    assertThat(told.getJsonObject("verb").getJsonObject("display"))
                            .hasToString("{\"en\":\"read\"}");
                    assertThat(told.getJsonObject("object")
                                    .getJsonObject("definition")
                                    .getJsonObject("name"))
                            .hasToString("{\"en\":\"Book\"}");
                });
        assertThat(lrs.ask(each -> each.activity("http://b.dk/bog"))
                        .orElseThrow()
                        .toString())
                .contains("\"da\":\"Bog\"", "\"en\":\"Book\"");
    }

    @Test
    void aPersonIsEverythingTheAgentWasCalled() {
        lrs.store(
                statement(
                        "{'actor':{'mbox':'mailto:p@b.dk','name':'Pia'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'}}"));
        lrs.store(
                statement(
                        "{'actor':{'mbox':'mailto:p@b.dk','name':'Pia Ø'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'}}"));

        assertThat(lrs.ask(each -> each.person(new Ifi(Ifi.Kind.MBOX, "mailto:p@b.dk", "")))
                        .toString())
                .isEqualTo("{\"objectType\":\"Person\",\"mbox\":[\"mailto:p@b.dk\"],\"name\":[\"Pia\",\"Pia Ø\"]}");
    }

    @Test
    void statementsOfSomebodyWhoWasErasedStayAndBelongToNobody() {
        lrs.store(read("slettet", "bog"), read("slettet", "avis"));
        database.execute(
                "UPDATE xapi_agent a JOIN xapi_agent_form f ON f.agent_id = a.id SET a.identifier_hash = REPEAT('x', 32),"
                        + " f.json = '{\"account\":{\"homePage\":\"http://x\",\"name\":\"1\"}}', f.form_hash = REPEAT('x', 32)"
                        + " WHERE f.json LIKE '%slettet%'");
        lrs.forget();

        assertThat(lrs.found(query().agent("slettet").ask())).isEmpty();
        List<JsonObject> left = lrs.found(query().verb(LrsDesk.READ).ask());
        assertThat(left).hasSize(2).noneMatch(json -> json.toString().contains("slettet"));

        lrs.store(read("slettet", "ny"));
        assertThat(lrs.found(query().agent("slettet").ask())).hasSize(1);
    }
}
