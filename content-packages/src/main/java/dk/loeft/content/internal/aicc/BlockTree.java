package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the table of contents from the blocks and their members ({@code .cst}; CMI001, 5.6). */
final class BlockTree {

    private final AiccFiles files;
    private final Elements elements;
    private final Conditions conditions;
    private final Units units;
    private final Findings findings;

    /** Members by the lower-case identifier of their block, each with the row it stands in. */
    private final Map<String, List<Member>> blocks = new LinkedHashMap<>();

    private final Set<String> placed = new HashSet<>();

    private String file = "";

    private record Member(String identifier, int line) {}

    BlockTree(AiccFiles files, Elements elements, Conditions conditions, Units units, Findings findings) {
        this.files = files;
        this.elements = elements;
        this.conditions = conditions;
        this.units = units;
        this.findings = findings;
    }

    /** @param deepest how many blocks may lie in each other */
    List<PackageItem> read(int deepest) throws PackageRefused {
        Optional<String> cst = files.path("cst");
        file = cst.orElse("");
        if (cst.isEmpty()) {
            findings.add(FindingCode.AICC_CST_MISSING, null, 0);
        }
        for (AiccTable.Row row : files.table(cst).rows()) {
            boolean named = row.names().contains("member");
            List<String> members = named
                    ? row.all("member")
                    : row.fields().subList(1, row.fields().size());
            List<Member> of = blocks.computeIfAbsent(key(row.at(0)), block -> new ArrayList<>());
            members.stream()
                    .filter(member -> !member.isEmpty())
                    .forEach(member -> of.add(new Member(member, row.line())));
        }
        List<PackageItem> items = new ArrayList<>(members(CompletionRequirements.ROOT, null, deepest));
        for (String left : elements.unitIdentifiers()) {
            if (!placed.contains(key(left))) {
                if (cst.isPresent()) {
                    findings.add(FindingCode.AICC_AU_NOT_PLACED, file, 0, left);
                }
                item(new Member(left, 0), null, deepest).ifPresent(items::add);
            }
        }
        return items;
    }

    private List<PackageItem> members(String block, @Nullable String parent, int deepest) throws PackageRefused {
        List<PackageItem> items = new ArrayList<>();
        for (Member member : blocks.getOrDefault(key(block), List.of())) {
            item(member, parent, deepest).ifPresent(items::add);
        }
        return items;
    }

    /** Each element stands in one place: the first. So blocks that lie in each other come to an end. */
    private Optional<PackageItem> item(Member member, @Nullable String parent, int deepest) throws PackageRefused {
        if (deepest == 0) {
            throw RefusalCode.AICC_TOO_DEEP.atLine(file, member.line());
        }
        String identifier = elements.identifier(member.identifier());
        Optional<AiccTable.Row> unit = elements.unit(identifier);
        if (unit.isEmpty() && !blocks.containsKey(key(identifier))) {
            findings.add(FindingCode.AICC_MEMBER_UNKNOWN, file, member.line(), identifier);
            return Optional.empty();
        }
        if (!placed.add(key(identifier)) || identifier.equalsIgnoreCase(CompletionRequirements.ROOT)) {
            findings.add(FindingCode.AICC_MEMBER_TWICE, file, member.line(), identifier);
            return Optional.empty();
        }
        Optional<String> title = elements.title(identifier);
        if (title.isEmpty()) {
            findings.add(FindingCode.ITEM_WITHOUT_TITLE, file, member.line(), identifier);
        }
        List<PackageItem> children = members(identifier, identifier, deepest - 1);
        String prerequisites = conditions.prerequisites(identifier).orElse(null);
        String named = title.orElse(identifier);
        if (unit.isPresent()) {
            return Optional.of(units.item(unit.get(), named, parent, prerequisites, children));
        }
        return Optional.of(new PackageItem(
                identifier,
                named,
                parent,
                PackageItem.Type.FOLDER,
                null,
                null,
                null,
                null,
                null,
                null,
                prerequisites,
                true,
                children));
    }

    private static String key(String identifier) {
        return identifier.strip().toLowerCase(Locale.ROOT);
    }
}
