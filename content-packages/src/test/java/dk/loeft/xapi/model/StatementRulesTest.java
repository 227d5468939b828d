package dk.loeft.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a statement, by one that keeps it and one that breaks it; the refusal names the property and the rule. */
class StatementRulesTest {
    private static final String ACTOR = "{'mbox':'mailto:aase@example.dk'}";

    private static final String VERB =
            "{'id':'http://adlnet.gov/expapi/verbs/completed','display':{'da':'gennemførte'}}";

    private static final String OBJECT = "{'id':'https://example.dk/kursus/1'}";

    private static final String REF = "{'objectType':'StatementRef','id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}";

    private static String statement(Map<String, String> properties) {
        StringBuilder json = new StringBuilder("{");
        properties.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append("'")
                .append(name)
                .append("':")
                .append(value));
        return json.append("}").toString();
    }

    private static String with(String name, String value) {
        Map<String, String> properties =
                new java.util.TreeMap<>(Map.of("actor", ACTOR, "verb", VERB, "object", OBJECT));
        properties.put(name, value);
        return statement(properties);
    }

    private static Statement read(String json, XapiVersion version) {
        return Statement.read(XapiJson.value(json.replace('\'', '"'), "statement"), version, "statement");
    }

    private static void keeps(String json) {
        for (XapiVersion version : XapiVersion.values()) {
            assertThatCode(() -> read(json, version)).as(json).doesNotThrowAnyException();
        }
    }

    private static void breaks(String json, String property, XapiRule rule) {
        for (XapiVersion version : XapiVersion.values()) {
            assertThatThrownBy(() -> read(json, version))
                    .as(json)
                    .isInstanceOfSatisfying(InvalidXapiException.class, refusal -> {
                        assertThat(refusal.property()).isEqualTo("statement" + property);
                        assertThat(refusal.rule()).isEqualTo(rule);
                        assertThat(refusal).hasMessageStartingWith("statement" + property + " ");
                    });
        }
    }

    @Test
    void aStatementNeedsActorVerbAndObject() {
        keeps(statement(Map.of("actor", ACTOR, "verb", VERB, "object", OBJECT)));
        breaks(statement(Map.of("verb", VERB, "object", OBJECT)), ".actor", XapiRule.REQUIRED);
        breaks(statement(Map.of("actor", ACTOR, "object", OBJECT)), ".verb", XapiRule.REQUIRED);
        breaks(statement(Map.of("actor", ACTOR, "verb", VERB)), ".object", XapiRule.REQUIRED);
        breaks("[]", "", XapiRule.OBJECT);
    }

    @Test
    void propertiesAreKnownAndNotNull() {
        breaks(with("Actor", ACTOR), ".Actor", XapiRule.KNOWN);
        breaks(with("result", "null"), ".result", XapiRule.NO_NULL);
        breaks(with("object", "{'id':'http://a.dk','colour':'red'}"), ".object.colour", XapiRule.KNOWN);
        keeps(with("result", "{'extensions':{'http://a.dk/b':null}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mbox':'mailto:aase@example.dk','name':'Åse'}",
                "{'objectType':'Agent','mbox_sha1sum':'ebd31e95054c018b10727ccffd2ef2ec3a016ee9'}",
                "{'openid':'https://id.example.dk/aase'}",
                "{'account':{'homePage':'https://example.dk','name':'4711'}}",
                "{'objectType':'Group','member':[{'mbox':'mailto:a@b.dk'}]}",
                "{'objectType':'Group','mbox':'mailto:hold@b.dk'}",
                "{'objectType':'Group','mbox':'mailto:hold@b.dk','member':[]}"
            })
    void anActorIsAnAgentOrAGroup(String actor) {
        keeps(with("actor", actor));
        keeps(with(
                "object", actor.contains("objectType") ? actor : actor.replaceFirst("\\{", "{'objectType':'Agent',")));
        keeps(with("context", "{'instructor':" + actor + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'Åse'} | '' | ONE_IFI",
                "{'mbox':'mailto:a@b.dk','openid':'https://b.dk/a'} | '' | ONE_IFI",
                "{'mbox':'a@b.dk'} | .mbox | MBOX",
                "{'mbox':'mailto:a at b.dk'} | .mbox | MBOX",
                "{'mbox':17} | .mbox | STRING",
                "{'mbox_sha1sum':'abc'} | .mbox_sha1sum | SHA1",
                "{'openid':'aase'} | .openid | IRI",
                "{'account':{'name':'4711'}} | .account.homePage | REQUIRED",
                "{'account':{'homePage':'https://b.dk'}} | .account.name | REQUIRED",
                "{'account':{'homePage':'b.dk','name':'4711'}} | .account.homePage | IRI",
                "{'objectType':'agent','mbox':'mailto:a@b.dk'} | .objectType | OBJECT_TYPE",
                "{'mbox':'mailto:a@b.dk','member':[]} | .member | KNOWN",
                "{'objectType':'Group'} | '' | MEMBERS",
                "{'objectType':'Group','mbox':'mailto:a@b.dk','openid':'https://b.dk'} | '' | AT_MOST_ONE_IFI",
                "{'objectType':'Group','member':{'mbox':'mailto:a@b.dk'}} | .member | ARRAY",
                "{'objectType':'Group','member':[{'name':'a'}]} | .member[0] | ONE_IFI",
                "{'objectType':'Group','member':[{'objectType':'Group','mbox':'mailto:a@b.dk'}]} | .member[0] | MEMBER_IS_AGENT",
                "{'mbox':'mailto:a@b.dk','name':{}} | .name | STRING"
            })
    void anActorThatBreaksARuleIsRefused(String actor, String property, XapiRule rule) {
        String path = property.equals("''") ? "" : property;
        breaks(with("actor", actor), ".actor" + path, rule);
        breaks(with("context", "{'instructor':" + actor + "}"), ".context.instructor" + path, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id | '6690e6c9-3ef0-4ed3-8b37-7f396473' | .id | UUID",
                "id | 17 | .id | STRING",
                "verb | {'id':'completed'} | .verb.id | IRI",
                "verb | {'display':{'da':'læste'}} | .verb.id | REQUIRED",
                "verb | {'id':'http://a.dk/b','display':'læste'} | .verb.display | OBJECT",
                "verb | {'id':'http://a.dk/b','display':{'a12345678':'læste'}} | .verb.display.a12345678 | LANGUAGE_TAG",
                "verb | {'id':'http://adlnet.gov/expapi/verbs/voided'} | .object | VOIDING_TARGET",
                "timestamp | '2026-11-24' | .timestamp | TIMESTAMP",
                "timestamp | '2026-11-24T09:30:00-00:00' | .timestamp | TIMESTAMP",
                "timestamp | '2026-02-30T09:30:00Z' | .timestamp | TIMESTAMP",
                "stored | 'i dag' | .stored | TIMESTAMP",
                "version | '0.9' | .version | VERSION",
                "version | 1.0 | .version | STRING",
                "authority | {'objectType':'Group','member':[{'mbox':'mailto:a@b.dk'}]} | .authority | AUTHORITY",
                "authority | {'objectType':'Group','mbox':'mailto:a@b.dk'} | .authority | AUTHORITY",
                "result | {'score':{'scaled':1.01}} | .result.score.scaled | SCALED",
                "result | {'score':{'scaled':-1.01}} | .result.score.scaled | SCALED",
                "result | {'score':{'raw':11,'max':10}} | .result.score.raw | SCORE_RANGE",
                "result | {'score':{'raw':1,'min':2}} | .result.score.raw | SCORE_RANGE",
                "result | {'score':{'min':2,'max':1}} | .result.score | SCORE_RANGE",
                "result | {'score':{'raw':'1'}} | .result.score.raw | NUMBER",
                "result | {'success':'true'} | .result.success | BOOLEAN",
                "result | {'completion':1} | .result.completion | BOOLEAN",
                "result | {'response':true} | .result.response | STRING",
                "result | {'duration':'1 time'} | .result.duration | DURATION",
                "result | {'duration':'PT'} | .result.duration | DURATION",
                "result | {'extensions':{'time':1}} | .result.extensions.time | IRI",
                "context | {'registration':'1'} | .context.registration | UUID",
                "context | {'team':{'mbox':'mailto:a@b.dk'}} | .context.team | TEAM",
                "context | {'language':'dansk sprog'} | .context.language | LANGUAGE_TAG",
                "context | {'statement':{'id':'6690e6c9-3ef0-4ed3-8b37-7f3964730bee'}} | .context.statement.objectType | REQUIRED",
                "context | {'contextActivities':{'mother':{'id':'http://a.dk'}}} | .context.contextActivities.mother | KNOWN",
                "context | {'contextActivities':{'parent':[{'id':'a'}]}} | .context.contextActivities.parent[0].id | IRI",
                "context | {'contextActivities':{'parent':{'objectType':'Agent','id':'http://a.dk'}}} | .context.contextActivities.parent.objectType | OBJECT_TYPE",
                "attachments | [{'usageType':'http://a.dk','display':{},'contentType':'image/png','length':1}] | .attachments[0].sha2 | REQUIRED",
                "attachments | [{'usageType':'http://a.dk','display':{},'contentType':'png','length':1,'sha2':'ab'}] | .attachments[0].contentType | MEDIA_TYPE",
                "attachments | [{'usageType':'http://a.dk','display':{},'contentType':'a/b','length':1.5,'sha2':'ab'}] | .attachments[0].length | LENGTH",
                "attachments | [{'usageType':'http://a.dk','display':{},'contentType':'a/b','length':1,'sha2':'ab'}] | .attachments[0].sha2 | SHA2",
                "attachments | {} | .attachments | ARRAY"
            })
    void aPropertyThatBreaksARuleIsRefused(String name, String value, String property, XapiRule rule) {
        breaks(with(name, value), property, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':'kursus 1'} | .id | IRI",
                "{'objectType':'Activity'} | .id | REQUIRED",
                "{'objectType':'activity','id':'http://a.dk'} | .objectType | OBJECT_TYPE",
                "{'id':'http://a.dk','definition':{'type':'kursus'}} | .definition.type | IRI",
                "{'id':'http://a.dk','definition':{'name':'Kursus'}} | .definition.name | OBJECT",
                "{'id':'http://a.dk','definition':{'moreInfo':'mere'}} | .definition.moreInfo | IRI",
                "{'id':'http://a.dk','definition':{'interactionType':'guess'}} | .definition.interactionType | INTERACTION_TYPE",
                "{'id':'http://a.dk','definition':{'correctResponsesPattern':['a']}} | .definition.correctResponsesPattern | INTERACTION_TYPE_MISSING",
                "{'id':'http://a.dk','definition':{'choices':[]}} | .definition.choices | INTERACTION_TYPE_MISSING",
                "{'id':'http://a.dk','definition':{'interactionType':'choice','steps':[]}} | .definition.steps | INTERACTION_COMPONENT",
                "{'id':'http://a.dk','definition':{'interactionType':'choice','choices':[{'id':'a'},{'id':'a'}]}} | .definition.choices[1].id | COMPONENT_ID",
                "{'objectType':'StatementRef','id':'1'} | .id | UUID",
                "{'objectType':'SubStatement'} | .actor | REQUIRED"
            })
    void anObjectThatBreaksARuleIsRefused(String object, String property, XapiRule rule) {
        breaks(with("object", object), ".object" + property, rule);
    }

    @Test
    void everyInteractionHasItsOwnComponents() {
        for (String definition : new String[] {
            "'interactionType':'choice','choices':[{'id':'a','description':{'da':'A'}}],'correctResponsesPattern':['a']",
            "'interactionType':'sequencing','choices':[{'id':'a'}]",
            "'interactionType':'likert','scale':[{'id':'a'}]",
            "'interactionType':'matching','source':[{'id':'a'}],'target':[{'id':'a'}]",
            "'interactionType':'performance','steps':[{'id':'a'}]",
            "'interactionType':'true-false','correctResponsesPattern':['true']",
            "'interactionType':'numeric'"
        }) {
            keeps(with("object", "{'id':'http://a.dk','definition':{" + definition + "}}"));
        }
    }

    @Test
    void aSubStatementIsAStatementWithoutWhatTheStoreAdds() {
        String inner =
                statement(Map.of("objectType", "'SubStatement'", "actor", ACTOR, "verb", VERB, "object", OBJECT));
        keeps(with("object", inner));
        keeps(with("object", inner.replace(OBJECT, REF)));
        breaks(
                with("object", inner.replace(OBJECT, inner)),
                ".object.object.objectType",
                XapiRule.NO_NESTED_SUBSTATEMENT);
        breaks(
                with("object", inner.replaceFirst("\\{", "{'stored':'2026-11-24T09:30:00Z',")),
                ".object.stored",
                XapiRule.KNOWN);
    }

    @Test
    void revisionAndPlatformBelongToActivities() {
        for (String name : new String[] {"revision", "platform"}) {
            String context = "{'" + name + "':'Løft'}";
            keeps(with("context", context));
            String about = statement(Map.of("actor", ACTOR, "verb", VERB, "object", REF, "context", context));
            breaks(about, ".context." + name, XapiRule.ONLY_FOR_ACTIVITIES);
        }
    }

    @Test
    void contextAgentsAndGroupsCameWithTheSecondVersion() {
        String context = "{'contextAgents':[{'objectType':'contextAgent','agent':" + ACTOR
                + ",'relevantTypes':['http://a.dk/rolle']}],'contextGroups':[{'objectType':'contextGroup',"
                + "'group':{'objectType':'Group','mbox':'mailto:hold@b.dk'}}]}";
        assertThatCode(() -> read(with("context", context), XapiVersion.V2_0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(with("context", context), XapiVersion.V1_0_3))
                .hasMessageContaining("statement.context.contextAgents");
        assertThatThrownBy(
                        () -> read(with("context", context.replace("['http://a.dk/rolle']", "[]")), XapiVersion.V2_0))
                .hasMessageContaining("relevantTypes");
        assertThatThrownBy(() -> read(with("context", context.replace("contextAgent'", "Agent'")), XapiVersion.V2_0))
                .isInstanceOf(InvalidXapiException.class);
    }

    @Test
    void aStatementOfTheSecondVersionNeedsAnEndpointThatSpeaksIt() {
        assertThatCode(() -> read(with("version", "'2.0.0'"), XapiVersion.V2_0)).doesNotThrowAnyException();
        assertThatCode(() -> read(with("version", "'1.0.3'"), XapiVersion.V2_0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(with("version", "'2.0.0'"), XapiVersion.V1_0_3))
                .isInstanceOf(InvalidXapiException.class);
    }

    @Test
    void everyRefusalSaysWhereTheRuleIsWritten() {
        assertThatThrownBy(() -> read(with("actor", "{'mbox':'aase'}"), XapiVersion.V1_0_3))
                .hasMessage("statement.actor.mbox must be a mailto IRI, such as mailto:bente@example.com"
                        + " (xAPI 1.0.3 Data 2.4.2.3; IEEE 9274.1.1 4.2.2.1)");
    }
}
