package dk.loeft.content.internal.scorm2004;

import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code imsss:objectives} together with {@code adlseq:objectives}, which adds to it (CAM 5.1.7, 5.1.13). */
final class ObjectivesReader {

    /** The objectives of an activity. */
    record Read(Objective primary, List<Objective> secondary) {

        boolean has(String id) {
            return id.equals(primary.id()) || secondary.stream().anyMatch(o -> id.equals(o.id()));
        }
    }

    /** What one {@code mapInfo} can say: its attribute without read or write, and whether reading is the default. */
    private static final Map<String, Datum> IMS =
            Map.of("SatisfiedStatus", Datum.SATISFIED, "NormalizedMeasure", Datum.MEASURE);

    private static final Map<String, Datum> ADL = Map.of(
            "RawScore", Datum.RAW_SCORE,
            "MinScore", Datum.MIN_SCORE,
            "MaxScore", Datum.MAX_SCORE,
            "CompletionStatus", Datum.COMPLETED,
            "ProgressMeasure", Datum.PROGRESS_MEASURE);

    private final Values values;

    ObjectivesReader(Values values) {
        this.values = values;
    }

    Read read(@Nullable XmlNode ims, @Nullable XmlNode adl, String title) {
        Map<String, XmlNode> extensions = new LinkedHashMap<>();
        if (adl != null) {
            adl.children("objective")
                    .forEach(node -> Values.written(node, "objectiveID").ifPresent(id -> extensions.put(id, node)));
        }
        Optional<XmlNode> first = Optional.ofNullable(ims).flatMap(node -> node.child("primaryObjective"));
        Objective primary = first.map(node -> objective(node, extensions)).orElse(Objective.DEFAULT);
        List<Objective> secondary = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (primary.id() != null) {
            ids.add(primary.id());
        }
        for (XmlNode node :
                ims == null ? List.<XmlNode>of() : ims.children("objective").toList()) {
            Objective read = objective(node, extensions);
            String id = read.id();
            if (id == null) {
                values.found(FindingCode.SEQUENCING_OBJECTIVE_WITHOUT_ID, node, title);
            } else if (!ids.add(id)) {
                values.found(FindingCode.SEQUENCING_OBJECTIVE_TWICE, node, title, id);
            } else {
                secondary.add(read);
            }
        }
        extensions.forEach((id, node) -> {
            if (!ids.contains(id)) {
                values.found(FindingCode.SEQUENCING_OBJECTIVE_UNKNOWN, node, title, id);
            }
        });
        Read read = new Read(primary, secondary);
        checkWriters(read, ims, title);
        return read;
    }

    private Objective objective(XmlNode node, Map<String, XmlNode> extensions) {
        String id = Values.written(node, "objectiveID").orElse(null);
        double minimum = node.child("minNormalizedMeasure")
                .filter(measure -> !measure.text().isEmpty())
                .map(measure -> values.decimal(measure, "minNormalizedMeasure", measure.text(), -1, 1, 1))
                .orElse(1.0);
        XmlNode extension = id == null ? null : extensions.get(id);
        return new Objective(id, values.flag(node, "satisfiedByMeasure", false), minimum, maps(node, extension));
    }

    /** One map for each global objective, whichever of the two says what of it. */
    private List<ObjectiveMap> maps(XmlNode ims, @Nullable XmlNode adl) {
        Map<String, Set<Datum>> reads = new LinkedHashMap<>();
        Map<String, Set<Datum>> writes = new LinkedHashMap<>();
        ims.children("mapInfo").forEach(map -> add(map, IMS, reads, writes));
        if (adl != null) {
            adl.children("mapInfo").forEach(map -> add(map, ADL, reads, writes));
        }
        List<ObjectiveMap> maps = new ArrayList<>();
        reads.forEach(
                (target, read) -> maps.add(new ObjectiveMap(target, read, writes.getOrDefault(target, Set.of()))));
        return maps;
    }

    private void add(
            XmlNode map, Map<String, Datum> says, Map<String, Set<Datum>> reads, Map<String, Set<Datum>> writes) {
        String target = Values.written(map, "targetObjectiveID").orElse("");
        if (target.isEmpty()) {
            values.found(FindingCode.SEQUENCING_VALUE_UNKNOWN, map, "targetObjectiveID", "");
            return;
        }
        says.forEach((name, datum) -> {
            Set<Datum> read = reads.computeIfAbsent(target, t -> EnumSet.noneOf(Datum.class));
            if (values.flag(map, "read" + name, true)) {
                read.add(datum);
            }
            if (values.flag(map, "write" + name, false)) {
                writes.computeIfAbsent(target, t -> EnumSet.noneOf(Datum.class)).add(datum);
            }
        });
    }

    /** Two objectives of one activity may not write the same of one global objective: nobody could say which wins (CAM 5.1.7.2). */
    private void checkWriters(Read read, @Nullable XmlNode at, String title) {
        List<Objective> all = new ArrayList<>(read.secondary());
        all.add(read.primary());
        Set<String> written = new HashSet<>();
        for (Objective objective : all) {
            for (ObjectiveMap map : objective.maps()) {
                for (Datum datum : map.writes()) {
                    if (!written.add(map.target() + " " + datum) && at != null) {
                        values.found(FindingCode.SEQUENCING_TWO_WRITERS, at, title, map.target());
                    }
                }
            }
        }
    }
}
