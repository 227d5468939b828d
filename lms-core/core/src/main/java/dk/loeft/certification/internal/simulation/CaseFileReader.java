package dk.loeft.certification.internal.simulation;

import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Question;
import dk.loeft.certification.engine.Refusal;
import dk.loeft.certification.engine.Refusals;
import dk.loeft.certification.engine.SettingsRefusals;
import dk.loeft.certification.internal.written.AnswerJson;
import dk.loeft.certification.internal.written.BadCaseFile;
import dk.loeft.certification.internal.written.HistoryReader;
import dk.loeft.certification.internal.written.Node;
import dk.loeft.certification.internal.written.Place;
import dk.loeft.certification.internal.written.SettingsReader;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code loeft-certification-cases/1}. */
final class CaseFileReader {
    private static final String FORMAT = "loeft-certification-cases/1";

    private static final String ZONE = "Europe/Copenhagen";

    private CaseFileReader() {}

    /**
     * Reads the whole file.
     *
     * @throws BadCaseFile at the first thing that is wrong with it
     */
    static CaseFile read(String text) throws BadCaseFile {
        Node file = new Node(json(text), Place.FILE);
        String format = file.need(file.text("format"), "format");
        if (!format.equals(FORMAT)) {
            throw new BadCaseFile(Place.FILE.at("format"), "other-format", format, FORMAT);
        }
        String zone = file.text("zone").orElse(ZONE);
        if (!zone.equals(ZONE)) {
            throw new BadCaseFile(Place.FILE.at("zone"), "other-zone", zone, ZONE);
        }
        List<CaseFile.Case> cases = new ArrayList<>();
        for (Node each : file.objects("cases")) {
            String id = each.text("id").orElse("#" + (cases.size() + 1));
            cases.add(oneCase(id, each.in(Place.inCase(id))));
        }
        return new CaseFile(List.copyOf(cases));
    }

    private static JsonObject json(String text) throws BadCaseFile {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonStructure read = reader.read();
            if (read instanceof JsonObject object) {
                return object;
            }
            throw new BadCaseFile(Place.FILE, "no-cases");
        } catch (JsonParsingException e) {
            throw new BadCaseFile(
                    Place.FILE,
                    "no-json",
                    e.getLocation().getLineNumber(),
                    e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw new BadCaseFile(Place.FILE, "no-cases");
        } catch (RuntimeException e) {
            // The parser has no exception of its own for brackets within brackets without end.
            throw new BadCaseFile(Place.FILE, "too-deep");
        }
    }

    private static CaseFile.Case oneCase(String id, Node node) throws BadCaseFile {
        List<KindVersion> versions = new ArrayList<>();
        for (Node each : node.objects("settings")) {
            versions.add(SettingsReader.version(each));
        }
        refuse(SettingsRefusals.of(versions), node.place());
        Kind kind = new Kind(versions);
        List<Entry> history = HistoryReader.entries(node.objects("events"));
        refuse(Refusals.ofHistory(history, kind), node.place());
        List<CaseFile.Asked> asked = new ArrayList<>();
        for (Node each : node.objects("questions")) {
            Place place = node.place().in(Place.Part.QUESTION, String.valueOf(asked.size() + 1));
            asked.add(asked(each.in(place)));
        }
        return new CaseFile.Case(id, kind, history, List.copyOf(asked));
    }

    private static CaseFile.Asked asked(Node node) throws BadCaseFile {
        node.knowing(Set.of("asOf", "asOfAt", "knownTo", "expect"));
        Optional<LocalDate> day = node.day("asOf");
        LocalDate asOf = day.isPresent() ? day.get() : node.need(node.dayOfMoment("asOfAt"), "asOf");
        Node expected = node.need(node.object("expect"), "expect");
        return new CaseFile.Asked(new Question(asOf, node.number("knownTo")), AnswerJson.checked(expected));
    }

    private static void refuse(List<Refusal> refusals, Place place) throws BadCaseFile {
        if (!refusals.isEmpty()) {
            Refusal first = refusals.get(0);
            Place.Part part = Place.Part.valueOf(first.place().part().name());
            throw new BadCaseFile(
                    place.in(part, String.valueOf(first.place().number()))
                            .at(first.place().field()),
                    BadCaseFile.keyOf(first.code()));
        }
    }
}
