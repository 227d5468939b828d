package dk.loeft.content.internal.web;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageId;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageReportJson;
import dk.loeft.content.PackageReportText;
import dk.loeft.content.UploadedPackage;
import dk.loeft.shared.Bundles;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What uploads are answered with, in the language of whoever asks. */
final class UploadJson {
    static final int UNPROCESSABLE = 422;

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final int BAD_REQUEST = 400;

    private static final int TOO_LARGE = 413;

    private static final Map<String, Integer> STATUS = Map.of(
            "archive.not-a-zip", BAD_REQUEST,
            "archive.empty", BAD_REQUEST,
            "archive.damaged", BAD_REQUEST,
            "archive.too-large", TOO_LARGE,
            "archive.unpacked-too-large", TOO_LARGE,
            "archive.file-too-large", TOO_LARGE,
            "archive.too-many-entries", TOO_LARGE,
            "archive.directory-too-large", TOO_LARGE);

    private final Locale locale;

    UploadJson(Locale locale) {
        this.locale = locale;
    }

    /** English if it comes before Danish among what the reader understands, else Danish. */
    static UploadJson in(List<Locale> preferred) {
        Locale first = preferred.stream()
                .filter(each ->
                        each.getLanguage().equals("en") || each.getLanguage().equals("da"))
                .findFirst()
                .orElse(DANISH);
        return new UploadJson(first.getLanguage().equals("en") ? Locale.ENGLISH : DANISH);
    }

    Locale locale() {
        return locale;
    }

    /** The full report, as {@code loeft inspect --json} writes it, with {@code id} and {@code location}. */
    JsonObject full(UploadedPackage uploaded, String location) {
        return Json.createObjectBuilder(new PackageReportJson(locale).write(uploaded.report()))
                .add("id", uploaded.id().value())
                .add("location", location)
                .build();
    }

    JsonObject brief(UploadedPackage uploaded) {
        return Json.createObjectBuilder()
                .add("id", uploaded.id().value())
                .add("errors", count(uploaded, Finding.Grade.ERROR))
                .add("warnings", count(uploaded, Finding.Grade.WARNING))
                .add("known", uploaded.known())
                .add("location", page(uploaded.id()))
                .build();
    }

    private static long count(UploadedPackage uploaded, Finding.Grade grade) {
        return uploaded.report().findings().stream()
                .filter(finding -> finding.grade() == grade)
                .count();
    }

    /** The page that shows a package. */
    static String page(PackageId id) {
        return "/authoring/package?id=" + id.value();
    }

    static int status(PackageRefused refused) {
        return STATUS.getOrDefault(refused.code(), UNPROCESSABLE);
    }

    /** What is wrong and how to mend it, in one sentence or two under {@code message}. */
    JsonObject refusal(String fileName, PackageRefused refused) {
        return Json.createObjectBuilder(new PackageReportJson(locale).write(fileName, refused))
                .add("message", new PackageReportText(locale).write(refused))
                .build();
    }

    JsonObject message(String key) {
        return Json.createObjectBuilder()
                .add("message", bundle().getString(key))
                .build();
    }

    private ResourceBundle bundle() {
        return Bundles.of("dk.loeft.content.messages", locale);
    }

    /** The language a cookie names, or nothing. */
    static List<Locale> cookie(@Nullable String value) {
        return value == null || !value.matches("da|en") ? List.of() : List.of(Locale.forLanguageTag(value));
    }
}
