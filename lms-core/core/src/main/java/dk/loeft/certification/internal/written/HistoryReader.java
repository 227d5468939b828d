package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Author;
import dk.loeft.certification.engine.Correction;
import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Event;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Path;
import dk.loeft.certification.engine.Refusal.Code;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the events of a case. */
public final class HistoryReader {
    private static final Set<String> FIELDS = Set.of(
            "seq",
            "type",
            "on",
            "at",
            "actor",
            "onBehalfOf",
            "rule",
            "due",
            "unit",
            "path",
            "kindVersion",
            "edition",
            "code",
            "validTo",
            "until",
            "reason",
            "approver",
            "barUntil",
            "target",
            "action",
            "with");

    private static final Set<String> DUE_FIELDS =
            Set.of("type", "date", "after", "decidedOn", "offsetDays", "firstDays", "notice");

    private final Map<Long, JsonObject> bySeq = new HashMap<>();

    private final List<Node> lines;

    private enum Action {
        REMOVE,
        REPLACE
    }

    private enum DueType {
        FIXED,
        JOINING,
        ASSIGNMENT,
        DECISION,
        EXPIRY
    }

    private HistoryReader(List<Node> lines) {
        this.lines = lines;
    }

    public static List<Entry> entries(List<Node> lines) throws BadCaseFile {
        return new HistoryReader(lines).entries();
    }

    private List<Entry> entries() throws BadCaseFile {
        for (Node line : lines) {
            bySeq.putIfAbsent(seq(line), line.json());
        }
        List<Entry> entries = new ArrayList<>();
        for (Node line : lines) {
            long seq = seq(line);
            Node placed = line.in(new Place(line.place().caseId(), Place.Part.EVENT, String.valueOf(seq), ""))
                    .knowing(FIELDS);
            entries.add(type(placed) == FactType.CORRECTED ? correction(seq, placed) : event(seq, placed));
        }
        return List.copyOf(entries);
    }

    private static long seq(Node line) throws BadCaseFile {
        return line.need(line.number("seq"), "seq");
    }

    private static FactType type(Node line) throws BadCaseFile {
        return line.need(line.word("type", FactType.class), "type");
    }

    private static Event event(long seq, Node line) throws BadCaseFile {
        return new Event(seq, day(line), fact(line), author(line));
    }

    private static LocalDate day(Node line) throws BadCaseFile {
        Optional<LocalDate> on = line.day("on");
        return on.isPresent() ? on.get() : line.need(line.dayOfMoment("at"), "on");
    }

    private static Author author(Node line) throws BadCaseFile {
        return new Author(line.text("actor"), line.text("onBehalfOf"));
    }

    private static Fact fact(Node line) throws BadCaseFile {
        return switch (type(line)) {
            case JOINED -> new Fact.Joined();
            case LEFT -> new Fact.Left();
            case TRANSFERRED -> new Fact.Transferred(line.text("unit").orElse(""));
            case ASSIGNED -> new Fact.Assigned(line.need(line.text("rule"), "rule"), due(line));
            case UNASSIGNED -> new Fact.Unassigned(line.need(line.text("rule"), "rule"));
            case COMPLETED ->
                new Fact.Completed(
                        line.word("path", Path.class).orElse(Path.FIRST),
                        whole(line, "kindVersion"),
                        whole(line, "edition"));
            case EXTERNAL -> new Fact.External(line.need(line.text("code"), "code"), line.day("validTo"));
            case PAUSED -> new Fact.Paused(line.day("until"), reason(line));
            case RESUMED -> new Fact.Resumed();
            case EXEMPTED ->
                new Fact.Exempted(
                        line.day("until"), reason(line), line.text("approver").orElse(""));
            case EXEMPTION_ENDED -> new Fact.ExemptionEnded();
            case REVOKED -> new Fact.Revoked(reason(line), line.day("barUntil"));
            case REINSTATED -> new Fact.Reinstated(reason(line));
            case CORRECTED -> throw new IllegalStateException("a correction states no fact");
        };
    }

    private static Due due(Node line) throws BadCaseFile {
        Optional<Node> found = line.object("due");
        if (found.isEmpty()) {
            throw new BadCaseFile(line.place().at("due"), "assigned-without-due");
        }
        Node due = found.get().knowing(DUE_FIELDS);
        return new Due(anchor(due), due.small("notice", Due.NOTICE_DAYS));
    }

    private static Due.Anchor anchor(Node due) throws BadCaseFile {
        return switch (due.need(due.word("type", DueType.class), "type")) {
            case FIXED -> new Due.Fixed(due.need(due.day("date"), "date"));
            case JOINING -> new Due.Joining(due.need(due.period("after"), "after"));
            case ASSIGNMENT -> new Due.Assignment(due.need(due.period("after"), "after"));
            case DECISION ->
                new Due.Decision(due.need(due.day("decidedOn"), "decidedOn"), due.need(due.period("after"), "after"));
            case EXPIRY -> new Due.Expiry(due.small("offsetDays", 0), due.small("firstDays", Due.Expiry.FIRST_DAYS));
        };
    }

    private Correction correction(long seq, Node line) throws BadCaseFile {
        long target = line.need(line.number("target"), "target");
        Action action = line.need(line.word("action", Action.class), "action");
        Optional<Event> replacement = action == Action.REPLACE ? replacement(seq, target, line) : Optional.empty();
        return new Correction(seq, target, replacement, reason(line), author(line));
    }

    /** The target with the fields of {@code with} in the place of its own; a null there takes a field away. */
    private Optional<Event> replacement(long seq, long target, Node line) throws BadCaseFile {
        Node with = line.need(line.object("with"), "with").knowing(FIELDS);
        Optional<Node> wrong = Optional.ofNullable(bySeq.get(target)).map(json -> new Node(json, line.place()));
        if (wrong.isEmpty() || target >= seq) {
            // The rules of entry say what is wrong with the target.
            return Optional.empty();
        }
        FactType type = type(wrong.get());
        if (type == FactType.CORRECTED) {
            throw new BadCaseFile(line.place().at("action"), BadCaseFile.keyOf(Code.REPLACES_CORRECTION));
        }
        Node merged = new Node(merged(wrong.get().json(), with.json()), line.place());
        if (type(merged) != type) {
            throw new BadCaseFile(with.place(), BadCaseFile.keyOf(Code.REPLACES_OTHER_TYPE));
        }
        return Optional.of(event(target, merged));
    }

    private static JsonObject merged(JsonObject wrong, JsonObject with) {
        JsonObjectBuilder merged = Json.createObjectBuilder(wrong);
        if (with.containsKey("on") || with.containsKey("at")) {
            merged.remove("on").remove("at");
        }
        with.forEach(merged::add);
        return merged.build();
    }

    private static String reason(Node line) throws BadCaseFile {
        return line.text("reason").orElse("");
    }

    private static OptionalInt whole(Node line, String name) throws BadCaseFile {
        Optional<Integer> number = line.small(name);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }
}
