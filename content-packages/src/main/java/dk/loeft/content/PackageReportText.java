package dk.loeft.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as a person reads it in a terminal. */
public final class PackageReportText {

    private final PackageMessages messages;

    public PackageReportText(Locale locale) {
        this.messages = PackageMessages.in(locale);
    }

    /** Many lines, each ended by a line feed. */
    public String write(PackageReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.title());
        lines.add(messages.text("report.standard", standard(report)));
        add(lines, "report.version", report.version());
        add(lines, "report.language", report.language());
        add(lines, "report.identifier", report.identifier());
        lines.add(messages.text("report.files", report.files(), size(report.bytes())));
        lines.add(messages.text("report.sha256", report.sha256()));
        lines.add("");
        lines.add(messages.text("report.contents"));
        report.items().forEach(item -> item(lines, item, "  "));
        lines.add("");
        if (report.findings().isEmpty()) {
            lines.add(messages.text("report.no-findings"));
        }
        report.findings().forEach(finding -> finding(lines, finding));
        return String.join("\n", lines) + "\n";
    }

    /** One line without its end: where, what is refused, and what to do. */
    public String write(PackageRefused refused) {
        String sentences = messages.title(refused) + " " + messages.mend(refused);
        String file = refused.file();
        if (file == null || (refused.line() == 0 && sentences.contains(file))) {
            return sentences;
        }
        return file + (refused.line() > 0 ? ":" + refused.line() : "") + ": " + sentences;
    }

    private static String standard(PackageReport report) {
        String title = report.standard().title();
        String version = report.standardVersion();
        return version == null || title.endsWith(" " + version) ? title : title + " (" + version + ")";
    }

    private void add(List<String> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(messages.text(key, value));
        }
    }

    private String size(long bytes) {
        return bytes < 1 << 20
                ? messages.text("report.kilobytes", Math.max(1, bytes >> 10))
                : messages.text("report.megabytes", bytes / (double) (1 << 20));
    }

    private void item(List<String> lines, PackageItem item, String indent) {
        StringBuilder line = new StringBuilder(indent).append(item.title());
        line.append(" [").append(messages.text("report.type." + item.type())).append(']');
        String launch = item.launch();
        if (launch != null) {
            line.append(' ').append(launch);
        }
        Double mastery = item.masteryScore();
        if (mastery != null) {
            line.append(", ").append(messages.text("report.mastery-score", mastery));
        }
        String prerequisites = item.prerequisites();
        if (prerequisites != null) {
            line.append(", ").append(messages.text("report.prerequisites", prerequisites));
        }
        lines.add(line.toString());
        item.children().forEach(child -> item(lines, child, indent + "  "));
    }

    private void finding(List<String> lines, Finding finding) {
        StringBuilder line = new StringBuilder(messages.text("report.grade." + finding.grade()));
        String file = finding.file();
        if (file != null) {
            line.append(' ').append(file);
            if (finding.line() > 0) {
                line.append(':').append(finding.line());
            }
        }
        lines.add(line.append(": ").append(messages.title(finding)).toString());
        lines.add("  " + messages.mend(finding));
    }
}
