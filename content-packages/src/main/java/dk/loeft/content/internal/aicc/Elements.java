package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The elements that a course is made of: units ({@code .au}), their titles and those of blocks ({@code .des}), and the objectives of
 * units ({@code .ort}). Identifiers are looked up whatever their case.
 */
final class Elements {

    private final Map<String, AiccTable.Row> units = new LinkedHashMap<>();
    private final Map<String, AiccTable.Row> descriptors = new LinkedHashMap<>();
    private final Map<String, List<String>> objectives = new LinkedHashMap<>();

    private Elements() {}

    static Elements read(AiccFiles files, String au, Findings findings) throws PackageRefused {
        Elements elements = new Elements();
        AiccTable table = files.table(Optional.of(au));
        if (!table.names().contains("system_id")) {
            throw RefusalCode.AICC_COLUMN_MISSING.at(au, "System_ID");
        }
        for (AiccTable.Row row : table.rows()) {
            String id = row.get("system_id");
            if (elements.units.putIfAbsent(key(id), row) != null || id.isEmpty()) {
                findings.add(FindingCode.IDENTIFIER_DUPLICATE, au, row.line(), id);
            }
        }
        Optional<String> des = files.path("des");
        if (des.isEmpty()) {
            findings.add(FindingCode.AICC_DES_MISSING, null, 0);
        }
        for (AiccTable.Row row : files.table(des).rows()) {
            elements.descriptors.putIfAbsent(key(row.get("system_id")), row);
        }
        for (AiccTable.Row row : files.table(files.path("ort")).rows()) {
            elements.relate(row);
        }
        return elements;
    }

    /** {@code course_element} and its members; some tools write a row for each pair of objective and unit. */
    private void relate(AiccTable.Row row) {
        String unit = row.get("course_element").isEmpty() ? row.get("au_system_id") : row.get("course_element");
        List<String> members = row.all("member").isEmpty() ? List.of(row.get("objective_id")) : row.all("member");
        List<String> known = objectives.computeIfAbsent(identifier(unit), id -> new ArrayList<>());
        members.stream()
                .filter(member -> !member.isEmpty() && !known.contains(member))
                .forEach(known::add);
    }

    private static String key(String identifier) {
        return identifier.strip().toLowerCase(Locale.ROOT);
    }

    int unitCount() {
        return units.size();
    }

    /** The identifiers of the units, in the order of their table. */
    List<String> unitIdentifiers() {
        return units.values().stream().map(row -> row.get("system_id")).toList();
    }

    Optional<AiccTable.Row> unit(String identifier) {
        return Optional.ofNullable(units.get(key(identifier)));
    }

    /** The identifier as the table of units spells it; another one as it is. */
    String identifier(String written) {
        return unit(written).map(row -> row.get("system_id")).orElse(written);
    }

    Optional<String> title(String identifier) {
        return Optional.ofNullable(descriptors.get(key(identifier)))
                .map(row -> row.get("title"))
                .filter(title -> !title.isEmpty());
    }

    /** Whether any file speaks of an element of that name that is not a block: a unit or an objective. */
    boolean knows(String identifier) {
        return units.containsKey(key(identifier))
                || descriptors.containsKey(key(identifier))
                || objectives.values().stream().anyMatch(ids -> ids.contains(identifier));
    }

    Map<String, List<String>> objectives() {
        return Map.copyOf(objectives);
    }
}
