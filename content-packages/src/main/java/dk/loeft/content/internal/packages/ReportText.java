package dk.loeft.content.internal.packages;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageReportJson;
import dk.loeft.content.PackageStandard;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept: the JSON of {@link PackageReportJson}. When it is read again the sentences in it are passed over,
 * for codes and arguments say the same in every language.
 */
final class ReportText {
    private ReportText() {}

    static String write(PackageReport report) {
        return new PackageReportJson(Locale.forLanguageTag("da")).write(report).toString();
    }

    static PackageReport read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return report(reader.readObject());
        }
    }

    private static PackageReport report(JsonObject json) {
        return new PackageReport(
                json.getString("file"),
                PackageStandard.valueOf(upper(json, "standard")),
                text(json, "standardVersion"),
                json.getString("title"),
                text(json, "version"),
                text(json, "language"),
                json.getString("identifier"),
                json.getString("sha256"),
                json.getInt("files"),
                json.getJsonNumber("bytes").longValue(),
                items(json.getJsonArray("items"), null),
                json.getJsonArray("findings").stream()
                        .map(JsonValue::asJsonObject)
                        .map(ReportText::finding)
                        .toList());
    }

    private static List<PackageItem> items(JsonArray items, @Nullable String parent) {
        return items.stream()
                .map(JsonValue::asJsonObject)
                .map(json -> item(json, parent))
                .toList();
    }

    private static PackageItem item(JsonObject json, @Nullable String parent) {
        String identifier = json.getString("identifier");
        return new PackageItem(
                identifier,
                json.getString("title"),
                parent,
                PackageItem.Type.valueOf(upper(json, "type")),
                text(json, "launch"),
                text(json, "launchFile"),
                json.containsKey("masteryScore")
                        ? json.getJsonNumber("masteryScore").doubleValue()
                        : null,
                text(json, "maxTimeAllowed"),
                text(json, "timeLimitAction"),
                text(json, "dataFromLms"),
                text(json, "prerequisites"),
                json.getBoolean("visible"),
                items(json.getJsonArray("children"), identifier));
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                Finding.Grade.valueOf(upper(json, "grade")),
                json.getString("code"),
                json.getJsonArray("args").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                text(json, "file"),
                json.getInt("line", 0));
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.containsKey(name) ? json.getString(name) : null;
    }

    private static String upper(JsonObject json, String name) {
        return json.getString(name).toUpperCase(Locale.ROOT);
    }
}
