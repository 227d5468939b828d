package dk.loeft.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that were spoilt at random (fixed seeds) are read or refused with a rule; nothing else is ever thrown. */
class StatementFuzzTest {
    private static final int ROUNDS = 20_000;

    private static final String FULL = """
            {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee",
             "actor":{"objectType":"Group","name":"Holdet","member":[{"mbox":"mailto:a@b.dk"},{"openid":"https://b.dk/b"}]},
             "verb":{"id":"http://b.dk/verb","display":{"da":"læste","en-GB":"read"}},
             "object":{"objectType":"SubStatement","actor":{"account":{"homePage":"https://b.dk","name":"4711"}},
               "verb":{"id":"http://b.dk/verb"},
               "object":{"id":"http://b.dk/bog","definition":{"name":{"da":"Bog"},"interactionType":"choice",
                 "choices":[{"id":"a","description":{"da":"A"}}],"correctResponsesPattern":["a"]}}},
             "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"duration":"PT1H30.5S",
               "extensions":{"http://b.dk/x":[1,null,{}]}},
             "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"da",
               "team":{"objectType":"Group","mbox":"mailto:hold@b.dk"},
               "contextActivities":{"parent":{"id":"http://b.dk/kursus"},"other":[{"id":"http://b.dk/andet"}]},
               "statement":{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}},
             "timestamp":"2026-11-24T10:00:00.000Z","version":"1.0.0",
             "attachments":[{"usageType":"http://b.dk/bilag","display":{"da":"Bilag"},"contentType":"text/plain","length":5,
               "sha2":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"}]}""";

    private static final String[] PIECES = {
        "null",
        "{}",
        "[]",
        "\"\"",
        "-1",
        "1e999",
        "true",
        "\"\\u0000\"",
        "\"objectType\"",
        "\"Group\"",
        "\"member\"",
        "\"id\"",
        ",",
        ":",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\uFEFF",
        "æ",
        "\"http://\"",
        "0.0000000000000000000001"
    };

    private static String spoilt(Random random) {
        StringBuilder text = new StringBuilder(FULL);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(8)));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(from, to));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(XapiVersion.class)
    void aSpoiltStatementIsReadOrRefusedWithARule(XapiVersion version) {
        Random random = new Random(2026);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = spoilt(random);
            try {
                Statement statement = Statement.read(
                        XapiJson.value(text.getBytes(StandardCharsets.UTF_8), "statement"), version, "statement");
                statement.parts();
                statement.withoutSignatures().saysTheSameAs(statement);
                StatementFormat.ids(statement.json());
                read++;
            } catch (InvalidXapiException refusal) {
                assertThat(refusal.rule()).isNotNull();
            } catch (RuntimeException e) {
                throw new AssertionError("Round " + round + ": " + text, e);
            }
        }
        assertThat(read)
                .as("some are still good, so that the rest of the way is tried too")
                .isBetween(100, ROUNDS - 1000);
    }
}
