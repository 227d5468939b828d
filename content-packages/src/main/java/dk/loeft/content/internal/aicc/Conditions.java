package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Prerequisites;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.engine.aicc.CompletionRequirements.Requirement;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be done before a part opens ({@code .pre}), and what completes it ({@code .cmp}); both are AICC scripts. */
final class Conditions {

    private final Map<String, String> prerequisites;
    private final CompletionRequirements requirements;

    private Conditions(Map<String, String> prerequisites, CompletionRequirements requirements) {
        this.prerequisites = prerequisites;
        this.requirements = requirements;
    }

    static Conditions read(AiccFiles files, Elements elements, Findings findings) throws PackageRefused {
        Reader reader = new Reader(elements, findings);
        Optional<String> cst = files.path("cst");
        AiccTable structure = files.table(cst);
        structure.rows().forEach(row -> reader.blocks.add(row.at(0)));
        reader.prerequisites(files);
        if (reader.scripts.isEmpty()) {
            // some tools write them beside the member they are for
            for (AiccTable.Row row : structure.rows()) {
                String script = row.get("prerequisites");
                if (!script.isEmpty() && !row.get("member").isEmpty()) {
                    reader.prerequisite(cst.orElse(""), row.line(), row.get("member"), script);
                }
            }
        }
        return new Conditions(reader.scripts, new CompletionRequirements(reader.requirements(files)));
    }

    /** The script for an element. */
    Optional<String> prerequisites(String identifier) {
        return Optional.ofNullable(prerequisites.get(identifier));
    }

    CompletionRequirements requirements() {
        return requirements;
    }

    private static final class Reader {
        private final Elements elements;
        private final Findings findings;
        private final Set<String> blocks = new HashSet<>();
        private final Map<String, String> scripts = new HashMap<>();

        Reader(Elements elements, Findings findings) {
            this.elements = elements;
            this.findings = findings;
        }

        void prerequisites(AiccFiles files) throws PackageRefused {
            Optional<String> pre = files.path("pre");
            AiccTable table = files.table(pre);
            boolean named = table.names().contains("structure_element");
            for (AiccTable.Row row : table.rows()) {
                String element = named ? row.get("structure_element") : row.at(0);
                String script = named ? first(row, "prerequisite", "prerequisites") : row.at(1);
                if (!script.isEmpty()) {
                    prerequisite(pre.orElse(""), row.line(), element, script);
                }
            }
        }

        /** Two rows for one element must both be met. */
        void prerequisite(String file, int line, String written, String script) {
            String element = elements.identifier(written);
            Optional<Prerequisites> rule = Prerequisites.parse(script);
            if (rule.isEmpty()) {
                findings.add(
                        FindingCode.PREREQUISITES_UNREADABLE,
                        file,
                        line,
                        elements.title(element).orElse(element),
                        script);
                return;
            }
            unknown(rule.get())
                    .forEach(id -> findings.add(
                            FindingCode.PREREQUISITES_UNKNOWN_ITEM,
                            file,
                            line,
                            elements.title(element).orElse(element),
                            id));
            scripts.merge(element, script, (one, other) -> "(" + one + ") & (" + other + ")");
        }

        List<Requirement> requirements(AiccFiles files) throws PackageRefused {
            Optional<String> cmp = files.path("cmp");
            AiccTable table = files.table(cmp);
            boolean named = table.names().contains("structure_element");
            List<Requirement> requirements = new ArrayList<>();
            for (AiccTable.Row row : table.rows()) {
                String written = named ? row.get("structure_element") : row.at(0);
                String element = elements.identifier(written);
                String script = named ? first(row, "requirement", "requirements") : row.at(1);
                String result = named ? row.get("result") : row.at(2);
                Optional<Prerequisites> rule = Prerequisites.parse(script).filter(parsed -> !script.isBlank());
                Optional<LessonStatus> status = LessonStatus.parse(result.isEmpty() ? "completed" : result);
                boolean known = isRoot(element) || blocks.contains(element) || elements.knows(element);
                if (rule.isEmpty() || status.isEmpty() || !known) {
                    findings.add(FindingCode.AICC_REQUIREMENT_UNREADABLE, cmp.orElse(""), row.line(), written);
                    continue;
                }
                unknown(rule.get())
                        .forEach(id -> findings.add(
                                FindingCode.AICC_REQUIREMENT_UNKNOWN, cmp.orElse(""), row.line(), written, id));
                requirements.add(new Requirement(element, rule.get(), status.get()));
            }
            return requirements;
        }

        private static boolean isRoot(String element) {
            return element.equalsIgnoreCase(CompletionRequirements.ROOT);
        }

        private List<String> unknown(Prerequisites rule) {
            return rule.identifiers().stream()
                    .filter(id -> !blocks.contains(id) && elements.unit(id).isEmpty())
                    .toList();
        }

        private static String first(AiccTable.Row row, String one, String other) {
            return row.get(one).isEmpty() ? row.get(other) : row.get(one);
        }
    }
}
