package dk.loeft.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as programs read it; the answer of {@code POST /api/v1/packages} and of {@code loeft inspect --json}.
 *
 * <p>Names are only ever added. A value that is not known is left out, never null. {@code standard}, {@code type} and {@code grade}
 * are in lower case. {@code line} is left out where there is none. A refusal has {@code file} and {@code refused} and nothing else.
 */
public final class PackageReportJson {

    private final PackageMessages messages;

    /** @param locale language of the sentences in {@code title} and {@code mend} of findings */
    public PackageReportJson(Locale locale) {
        this.messages = PackageMessages.in(locale);
    }

    public JsonObject write(PackageReport report) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("file", report.fileName())
                .add("standard", report.standard().code());
        add(json, "standardVersion", report.standardVersion());
        json.add("title", report.title());
        add(json, "version", report.version());
        add(json, "language", report.language());
        json.add("identifier", report.identifier())
                .add("sha256", report.sha256())
                .add("files", report.files())
                .add("bytes", report.bytes())
                .add("items", items(report.items()));
        JsonArrayBuilder findings = Json.createArrayBuilder();
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return json.add("findings", findings).build();
    }

    public JsonObject write(String fileName, PackageRefused refused) {
        JsonObjectBuilder why = Json.createObjectBuilder()
                .add("code", refused.code())
                .add("args", Json.createArrayBuilder(refused.args()));
        add(why, "file", refused.file());
        addLine(why, refused.line());
        why.add("title", messages.title(refused)).add("mend", messages.mend(refused));
        return Json.createObjectBuilder()
                .add("file", fileName)
                .add("refused", why)
                .build();
    }

    private static JsonArrayBuilder items(List<PackageItem> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (PackageItem item : items) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("identifier", item.identifier())
                    .add("title", item.title())
                    .add("type", lower(item.type()));
            add(json, "launch", item.launch());
            add(json, "launchFile", item.launchFile());
            Double mastery = item.masteryScore();
            if (mastery != null) {
                json.add("masteryScore", mastery);
            }
            add(json, "maxTimeAllowed", item.maxTimeAllowed());
            add(json, "timeLimitAction", item.timeLimitAction());
            add(json, "dataFromLms", item.dataFromLms());
            add(json, "prerequisites", item.prerequisites());
            array.add(json.add("visible", item.visible()).add("children", items(item.children())));
        }
        return array;
    }

    private JsonObjectBuilder finding(Finding finding) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("grade", lower(finding.grade()))
                .add("code", finding.code())
                .add("args", Json.createArrayBuilder(finding.args()));
        add(json, "file", finding.file());
        addLine(json, finding.line());
        return json.add("title", messages.title(finding)).add("mend", messages.mend(finding));
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static void addLine(JsonObjectBuilder json, int line) {
        if (line > 0) {
            json.add("line", line);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
