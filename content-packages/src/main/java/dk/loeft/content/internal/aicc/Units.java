package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageItem;
import dk.loeft.content.engine.TimeSpan;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.LaunchTargets;
import dk.loeft.content.internal.manifest.LaunchTargets.Target;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes items of assignable units (CMI001, 5.5): what they open, and what they are told. */
final class Units {

    private final LaunchTargets targets;
    private final String table;
    private final Findings findings;

    /** @param table the file with the units; what they open is told from its folder */
    Units(PackageFiles files, String table, Findings findings) {
        this.targets = new LaunchTargets(files, table, findings);
        this.table = table;
        this.findings = findings;
    }

    PackageItem item(
            AiccTable.Row unit,
            String title,
            @Nullable String parent,
            @Nullable String prerequisites,
            List<PackageItem> children) {
        Target opens = opens(unit, title);
        return new PackageItem(
                unit.get("system_id"),
                title,
                parent,
                PackageItem.Type.AU,
                opens.launch(),
                opens.file(),
                masteryScore(unit, title),
                maxTime(unit, title),
                timeLimitAction(unit, title),
                unit.get("core_vendor").isEmpty() ? null : unit.get("core_vendor"),
                prerequisites,
                true,
                children);
    }

    private Target opens(AiccTable.Row unit, String title) {
        String written = unit.get("file_name").isEmpty() ? unit.get("command_line") : unit.get("file_name");
        if (written.isEmpty()) {
            findings.add(FindingCode.AICC_AU_WITHOUT_FILE, table, unit.line(), title);
            return Target.NOTHING;
        }
        return targets.find(written, unit.get("web_launch"), title, unit.line());
    }

    private @Nullable Double masteryScore(AiccTable.Row unit, String title) {
        String text = unit.get("mastery_score").replace("%", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            findings.add(FindingCode.MASTERY_SCORE_NOT_A_NUMBER, table, unit.line(), title, text);
            return null;
        }
        double score = Double.parseDouble(text);
        if (score < 0 || score > 100) {
            findings.add(FindingCode.MASTERY_SCORE_RANGE, table, unit.line(), title, text);
            return null;
        }
        return score;
    }

    private @Nullable String maxTime(AiccTable.Row unit, String title) {
        String text = unit.get("max_time_allowed");
        if (text.isEmpty()) {
            return null;
        }
        if (TimeSpan.parse(text).isEmpty()) {
            findings.add(FindingCode.MAX_TIME_UNREADABLE, table, unit.line(), title, text);
            return null;
        }
        return text;
    }

    /** {@code C,N}, {@code exit,message}, in either order. */
    private @Nullable String timeLimitAction(AiccTable.Row unit, String title) {
        String text = unit.get("time_limit_action");
        String letters =
                text.toLowerCase(Locale.ROOT).replaceAll("([a-z])[a-z ]*", "$1").replaceAll("[^a-z]", "");
        if (letters.isEmpty()) {
            return null;
        }
        String way = letters.contains("e") ? "exit" : letters.contains("c") ? "continue" : "";
        String word = letters.contains("m") ? "message" : letters.contains("n") ? "no message" : "";
        if (letters.length() != 2 || way.isEmpty() || word.isEmpty()) {
            findings.add(FindingCode.TIME_LIMIT_ACTION_UNKNOWN, table, unit.line(), title, text);
            return null;
        }
        return way + "," + word;
    }
}
