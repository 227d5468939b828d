package dk.loeft.certification.internal.simulation;

import dk.loeft.certification.engine.Question;
import dk.loeft.certification.internal.written.BadCaseFile;
import dk.loeft.certification.internal.written.Place;
import dk.loeft.shared.Bundles;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a simulation says, in Danish or English; any other language reads Danish. */
public final class Sentences {
    private static final String PREFIX = "certification.simulate.";

    private final ResourceBundle bundle;

    private Sentences(Locale locale) {
        bundle = Bundles.of("dk.loeft.certification.messages", locale);
    }

    /** In the language of a locale. */
    public static Sentences in(Locale locale) {
        return new Sentences(Bundles.spoken(locale));
    }

    /** The sentence whose key follows {@code certification.simulate.}. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(PREFIX + key), Locale.ROOT).format(arguments);
    }

    /** One sentence: what is wrong with a file, where, and how to mend it. */
    public String of(BadCaseFile bad) {
        return say(
                "bad",
                place(bad.place()),
                say("bad." + bad.key(), bad.arguments().toArray()));
    }

    /** One line: the case, the question, the field, what was expected and what came. */
    public String of(Difference difference) {
        return say(
                "differs",
                difference.caseId(),
                day(difference.question()),
                difference.field(),
                difference.expected(),
                difference.actual());
    }

    /** One line: the counts. */
    public String of(Simulation.Result result) {
        int[] counts = {result.cases(), result.questions(), result.casesThatDiffer()};
        // Each twice: as a number for the choice of words, and as it is written, without grouping.
        return say(
                "counts",
                counts[0],
                counts[1],
                counts[2],
                String.valueOf(counts[0]),
                String.valueOf(counts[1]),
                String.valueOf(counts[2]));
    }

    private String day(Question question) {
        return question.knownTo()
                .map(seq -> say("day-known", question.asOf(), String.valueOf(seq)))
                .orElseGet(() -> question.asOf().toString());
    }

    private String place(Place place) {
        String suffix = place.field().isEmpty() ? "" : "-field";
        if (place.caseId().isEmpty()) {
            return say("at.file" + suffix, place.field());
        }
        List<String> words = List.of(place.caseId().get(), place.number(), place.field());
        return say("at." + place.part().name().toLowerCase(Locale.ROOT) + suffix, words.toArray());
    }
}
