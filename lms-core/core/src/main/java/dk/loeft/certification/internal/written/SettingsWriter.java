package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.HoldTerms;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.SuccessionTerms;
import dk.loeft.certification.engine.ValidityTerms;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** Writes the settings of a kind version in full, so that they stay as they are should a default ever change. */
public final class SettingsWriter {
    private static final JsonProvider JSON = JsonProvider.provider();

    private SettingsWriter() {}

    /** What {@link SettingsReader} reads the same version from. */
    public static JsonObject written(KindVersion version) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("version", version.version())
                .add("effectiveFrom", version.effectiveFrom().toString());
        validity(json, version.validity());
        counting(json, version.counting());
        holds(json, version.holds());
        dues(json, version.dues());
        succession(json, version.succession());
        return json.build();
    }

    private static void validity(JsonObjectBuilder json, ValidityTerms terms) {
        json.add("base", terms.base().name());
        // Not written would mean yearly.
        terms.validity()
                .ifPresentOrElse(period -> json.add("validity", period.toString()), () -> json.addNull("validity"));
        terms.fixedDate().ifPresent(day -> json.add("fixedDate", day.toString()));
        json.add("minActive", terms.minActive().toString())
                .add("window", terms.window().toString())
                .add("grace", terms.grace().toString());
    }

    private static void counting(JsonObjectBuilder json, CountingTerms terms) {
        JsonArrayBuilder accepts = JSON.createArrayBuilder();
        terms.external().accepts().stream().sorted().forEach(accepts::add);
        json.add("separateRenewalPath", terms.separateRenewalPath())
                .add("lapsedPath", terms.lapsedPath().name())
                .add("early", terms.early().name())
                .add(
                        "external",
                        JSON.createObjectBuilder()
                                .add("accepts", accepts)
                                .add("expiry", terms.external().expiry().name()))
                .add("editions", terms.editionTail().isPresent());
        terms.editionTail().ifPresent(days -> json.add("editionTailDays", days));
    }

    private static void holds(JsonObjectBuilder json, HoldTerms terms) {
        json.add("pauseExpiry", terms.pauseExpiry().name()).add("respiteDays", terms.respiteDays());
    }

    private static void dues(JsonObjectBuilder json, DueTerms terms) {
        JsonArrayBuilder reminders = JSON.createArrayBuilder();
        terms.reminders()
                .forEach(each -> reminders.add(JSON.createObjectBuilder()
                        .add("offset", each.offset())
                        .add("to", each.to().name())));
        json.add("reissueDays", terms.reissueDays())
                .add("continuityDays", terms.continuityDays())
                .add("dueWorkday", terms.workday().name())
                .add("reminders", reminders);
    }

    private static void succession(JsonObjectBuilder json, SuccessionTerms terms) {
        json.add("phaseIn", terms.phaseIn().name());
        terms.phaseInBy().ifPresent(day -> json.add("phaseInBy", day.toString()));
        json.add("oldContentDays", terms.oldContentDays());
    }
}
