package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.CountingTerms.Early;
import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.DueTerms.Reminder;
import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.HoldTerms;
import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Path;
import dk.loeft.certification.engine.Period;
import dk.loeft.certification.engine.SuccessionTerms;
import dk.loeft.certification.engine.SuccessionTerms.PhaseIn;
import dk.loeft.certification.engine.ValidityTerms;
import dk.loeft.certification.engine.ValidityTerms.Base;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the settings of a kind version; what is left out has its default. */
public final class SettingsReader {
    private static final Set<String> KEYS = Set.of(
            "version",
            "effectiveFrom",
            "base",
            "validity",
            "fixedDate",
            "minActive",
            "window",
            "grace",
            "separateRenewalPath",
            "lapsedPath",
            "early",
            "pauseExpiry",
            "respiteDays",
            "reissueDays",
            "continuityDays",
            "external",
            "editions",
            "editionTailDays",
            "phaseIn",
            "phaseInBy",
            "oldContentDays",
            "dueWorkday",
            "reminders");

    private SettingsReader() {}

    public static KindVersion version(Node found) throws BadCaseFile {
        int number = found.need(found.small("version"), "version");
        Node node = found.in(new Place(found.place().caseId(), Place.Part.VERSION, String.valueOf(number), ""))
                .knowing(KEYS);
        return new KindVersion(
                number,
                node.need(node.day("effectiveFrom"), "effectiveFrom"),
                validity(node),
                counting(node),
                holds(node),
                dues(node),
                succession(node));
    }

    private static ValidityTerms validity(Node node) throws BadCaseFile {
        Base base = node.word("base", Base.class).orElse(Base.EXPIRY);
        // Written null means never; not written means yearly.
        Optional<Period> validity = node.saysNull("validity")
                ? Optional.empty()
                : Optional.of(node.period("validity").orElse(ValidityTerms.YEARLY));
        return new ValidityTerms(
                base,
                validity,
                node.day("fixedDate"),
                node.period("minActive").orElse(ValidityTerms.minActive(base)),
                node.period("window").orElse(ValidityTerms.WINDOW),
                node.period("grace").orElse(ValidityTerms.GRACE));
    }

    private static CountingTerms counting(Node node) throws BadCaseFile {
        int tail = node.small("editionTailDays", CountingTerms.EDITION_TAIL);
        return new CountingTerms(
                node.flag("separateRenewalPath"),
                node.word("lapsedPath", Path.class).orElse(CountingTerms.DEFAULT.lapsedPath()),
                node.word("early", Early.class).orElse(CountingTerms.DEFAULT.early()),
                external(node),
                node.flag("editions") ? OptionalInt.of(tail) : OptionalInt.empty());
    }

    private static External external(Node node) throws BadCaseFile {
        Optional<Node> found = node.object("external");
        if (found.isEmpty()) {
            return External.NONE;
        }
        Node external = found.get().knowing(Set.of("accepts", "expiry"));
        Set<String> accepts = new HashSet<>(
                texts(external, "accepts", external.list("accepts").orElse(JsonValue.EMPTY_JSON_ARRAY)));
        return new External(
                accepts, external.word("expiry", External.Expiry.class).orElse(External.NONE.expiry()));
    }

    private static HoldTerms holds(Node node) throws BadCaseFile {
        return new HoldTerms(
                node.word("pauseExpiry", PauseExpiry.class).orElse(HoldTerms.DEFAULT.pauseExpiry()),
                node.small("respiteDays", HoldTerms.RESPITE_DAYS));
    }

    private static DueTerms dues(Node node) throws BadCaseFile {
        return new DueTerms(
                node.small("reissueDays", DueTerms.REISSUE_DAYS),
                node.small("continuityDays", DueTerms.CONTINUITY_DAYS),
                node.word("dueWorkday", Workday.class).orElse(DueTerms.DEFAULT.workday()),
                node.value("reminders").isPresent() ? reminders(node) : DueTerms.REMINDERS);
    }

    private static List<Reminder> reminders(Node node) throws BadCaseFile {
        List<Reminder> reminders = new ArrayList<>();
        for (Node each : node.objects("reminders")) {
            int offset = each.need(each.small("offset"), "offset");
            reminders.add(new Reminder(offset, each.need(each.word("to", Reminder.Recipient.class), "to")));
        }
        return reminders;
    }

    private static SuccessionTerms succession(Node node) throws BadCaseFile {
        return new SuccessionTerms(
                node.word("phaseIn", PhaseIn.class).orElse(SuccessionTerms.DEFAULT.phaseIn()),
                node.day("phaseInBy"),
                node.small("oldContentDays", SuccessionTerms.OLD_CONTENT_DAYS));
    }

    private static List<String> texts(Node node, String name, JsonArray list) throws BadCaseFile {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : list) {
            if (!(value instanceof JsonString text)) {
                throw new BadCaseFile(node.place().at(name), "no-text", value);
            }
            texts.add(text.getString());
        }
        return texts;
    }
}
