package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.loeft.competence.Frameworks;
import dk.loeft.shared.RefusedException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Files with something wrong in them: one sentence, the right one, with the line. */
class BadFilesTest {
    private static final String SMALL = Bookcase.SMALL;

    private static RefusedException refusal(byte[] file) {
        return catchThrowableOfType(RefusedException.class, () -> {
            String text = FileText.of(file);
            FrameworkFiles.read(FrameworkFiles.formatOf("fil", text), text);
        });
    }

    private static void refused(String text, String key, Object... arguments) {
        RefusedException refusal = refusal(text.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal).as(key).isNotNull();
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.arguments().stream().map(String::valueOf).limit(arguments.length))
                .as(key)
                .containsExactly(
                        List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }

    private static String without(String line) {
        assertThat(SMALL).contains(line);
        return SMALL.replace(line + "\n", "");
    }

    private static String with(String before, String after) {
        assertThat(SMALL).contains(before);
        return SMALL.replace(before, after);
    }

    @Test
    void aTableWithAWrongLineIsRefusedWithItsNumber() {
        refused(with("competence;A.2;A", "kompetence;A.2;A"), "competence.csv.kind", 7, "kompetence");
        refused(with("competence;A.2;A", "competence;;A"), "competence.file.code-missing", 7);
        refused(with("competence;A.2", "competence;A.1"), "competence.file.code-twice", 7, "A.1", 6);
        refused(with("competence;A.2;A", "competence;A.2;Q"), "competence.file.parent-unknown", 7, "A.2", "Q");
        refused(with("competence;A.2;A", "competence;A.2;A.1"), "competence.file.parent-competence", 7, "A.2", "A.1");
        refused(with(";A;Spørge;Asking;", ";A;;;"), "competence.file.title-missing", 7);
        refused(with(";A;Spørge;", ";A;" + "x".repeat(301) + ";"), "competence.file.long", 7, "title_da", 300);
        refused(with("Spørge", "Sp\u0007rge"), "competence.file.character", 7, "title_da");
        refused(with("level;2", "level;to"), "competence.file.level", 4);
        refused(with("level;2", "level;0"), "competence.file.level", 4);
        refused(with("level;2", "level;1"), "competence.file.level-twice", 4, 1, 3);
        refused(with("Spørge;Asking;;;;;;;", "Spørge;Asking;;;;;;;;;x"), "competence.csv.wide", 7, 14);
        refused(with("Spørge", "\"Spørge"), "competence.csv.broken", 7);
        refused(with("Spørge", "\"Spø\"rge"), "competence.csv.broken", 7);
    }

    @Test
    void aTextOverSeveralLinesDoesNotShiftTheNumbersBelow() {
        String lines = with("At høre efter", "\"At høre\nefter\nog svare\"");
        refused(lines.replace("competence;B.1;B", "competence;B.1;Q"), "competence.file.parent-unknown", 11);
    }

    @Test
    void circlesAndDepthsAreFound() {
        refused(with("area;A;;", "area;A;B;").replace("area;B;;", "area;B;A;"), "competence.file.cycle", 5, "A");
        refused(with("area;A;;", "area;A;A;"), "competence.file.cycle", 5, "A");
        StringBuilder deep = new StringBuilder(SMALL);
        String parent = "B";
        for (int i = 0; i < FrameworkDraft.DEEPEST; i++) {
            deep.append("area;D%d;%s;Dyb;Deep;;;;;;;\n".formatted(i, parent));
            parent = "D" + i;
        }
        refused(deep.toString(), "competence.file.deep", 17, "D7", FrameworkDraft.DEEPEST);
    }

    @Test
    void whatTheWholeMustHaveIsAskedFor() {
        String first = SMALL.lines().skip(1).findFirst().orElseThrow();
        refused(without(first), "competence.file.framework-missing");
        refused(SMALL + first + "\n", "competence.file.framework-twice", 10);
        refused(with("framework;lille", "framework;lille ramme"), "competence.file.identifier", 2);
        refused(with(";1;da;", ";;da;"), "competence.file.edition", 2);
        refused(with(";1;da;", ";1;sv;"), "competence.file.language", 2);
        refused(SMALL.replace("competence;", "area;"), "competence.file.no-competence");
        refused(with("kind;code;parent", "kind;kode;parent"), "competence.csv.column-unknown", 1, "kode");
        refused(with("kind;code;parent", "kind;code;code"), "competence.csv.column-twice", 1, "code");
        refused(with("kind;code;parent", "kind;;parent"), "competence.csv.column-missing", 1, "code");
        refused("Navn og adresse på en seddel", "competence.csv.column-unknown", 1);
    }

    @Test
    void tooMuchIsRefused() {
        StringBuilder many = new StringBuilder(SMALL);
        for (int i = 0; i <= FrameworkDraft.MOST_ITEMS; i++) {
            many.append("competence;C%d;A;x;x;;;;;;;\n".formatted(i));
        }
        refused(many.toString(), "competence.file.many", FrameworkDraft.MOST_ITEMS);
        StringBuilder levels = new StringBuilder(SMALL);
        for (int i = 3; i <= FrameworkDraft.MOST_LEVELS + 1; i++) {
            levels.append("level;%d;;x;x;;;;;;;\n".formatted(i));
        }
        refused(levels.toString(), "competence.file.levels", FrameworkDraft.MOST_LEVELS);
        assertThat(refusal(new byte[Frameworks.MAX_BYTES + 1]).key()).isEqualTo("competence.file.large");
    }

    @Test
    void otherEncodingsAndEmptyFilesAreRefused() {
        assertThat(refusal(SMALL.getBytes(StandardCharsets.ISO_8859_1)).key()).isEqualTo("competence.file.encoding");
        // "Til prøve" in line 2
        assertThat(refusal(SMALL.getBytes(StandardCharsets.ISO_8859_1)).arguments())
                .containsExactly(2L);
        assertThat(refusal(SMALL.getBytes(StandardCharsets.UTF_16)).key()).isEqualTo("competence.file.encoding");
        assertThat(refusal(SMALL.getBytes(StandardCharsets.UTF_16LE)).key()).isEqualTo("competence.file.encoding");
        refused("", "competence.file.blank");
        refused("\uFEFF \r\n", "competence.file.blank");
    }

    @Test
    void whatIsNoPackageIsRefusedWithItsLine() {
        refused("{\n  \"CFDocument\": {,\n", "competence.json.broken", 2);
        refused("{\n\n", "competence.json.broken");
        refused("{}{}", "competence.json.broken", 1);
        refused("{\"CFItems\": []}", "competence.case.no-document", 1);
        refused("{" + "\"a\":{".repeat(60), "competence.json.deep", 1);
        refused(pack("\"isChildOf\"", "\"isChildOf\"", "\"C\""), "competence.json.shape", 8);
        refused(pack(NODE_2, NODE_3, NODE_1), "competence.case.end-unknown", 8, "destinationNodeURI", id(3));
        refused(pack(NODE_3, NODE_2, NODE_1), "competence.case.end-unknown", 8, "originNodeURI", id(3));
        refused(pack(NODE_2, NODE_1, NODE_1).replace(id(2), id(1)), "competence.case.identifier-twice", 5, id(1));
        refused(pack(NODE_2, NODE_1, NODE_1).replace(id(0), "nr-1"), "competence.file.uuid", 2, "identifier");
        refused(pack(NODE_2, NODE_1, "7"), "competence.json.shape", 9);
        refused(pack(NODE_2, NODE_1, NODE_1).replace("\"C1\"", "\"C2\""), "competence.file.code-twice");
        refused(
                pack(NODE_2, NODE_1, NODE_1).replace("\"fullStatement\": \"Skrive\"", "\"fullStatement\": 7"),
                "competence.json.shape",
                5,
                "fullStatement");
    }

    @Test
    void twoParentsAndCirclesOfAPackageAreFound() {
        refused(pack(NODE_2, NODE_1, NODE_2), "competence.case.two-parents", 9, id(2));
        refused(
                pack(NODE_2, NODE_1, NODE_1)
                        .replace("%s, \"sequenceNumber\"".formatted(NODE_0), NODE_2 + ", \"sequenceNumber\""),
                "competence.file.cycle");
    }

    private static final String NODE_0 = node(0);
    private static final String NODE_1 = node(1);
    private static final String NODE_2 = node(2);
    private static final String NODE_3 = node(3);

    private static String id(int number) {
        return "00000000-0000-4000-8000-00000000000" + number;
    }

    private static String node(int number) {
        return "{\"identifier\": \"%s\"}".formatted(id(number));
    }

    /** A package of two items; the first association has these ends, the second one leads from the third argument to item 2. */
    private static String pack(String origin, String destination, String second) {
        return """
                {
                  "CFDocument": {"identifier": "%s", "title": "Ramme", "language": "da"},
                  "CFItems": [
                    {"identifier": "%s", "humanCodingScheme": "C1", "fullStatement": "Tale"},
                    {"identifier": "%s", "humanCodingScheme": "C2", "fullStatement": "Skrive"}
                  ],
                  "CFAssociations": [
                    {"associationType": "isChildOf", "originNodeURI": %s, "destinationNodeURI": %s},
                    {"associationType": "isChildOf", "originNodeURI": %s, "destinationNodeURI": %s, "sequenceNumber": 9}
                  ]
                }
                """.formatted(id(0), id(1), id(2), origin, destination, second, NODE_0);
    }

    @Test
    void everyRefusalCanBeSaidInBothLanguages() throws IOException {
        for (String language : List.of("da", "en")) {
            Properties bundle = new Properties();
            try (Reader reader = new InputStreamReader(
                    Frameworks.class.getResourceAsStream("messages_" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                bundle.load(reader);
            }
            List<String> sentences = new ArrayList<>();
            bundle.forEach((key, pattern) -> sentences.add(MessageFormat.format((String) pattern, 1, 2, 3)));
            assertThat(sentences).hasSizeGreaterThan(30).noneMatch(text -> text.contains("{"));
        }
    }
}
