package dk.loeft.content.internal.scorm2004;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values of a manifest; one that is none is found and the standard's default taken in its place. */
final class Values {

    private final String file;
    private final Findings findings;

    Values(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void found(FindingCode code, XmlNode at, Object... args) {
        findings.add(code, file, at.line(), args);
    }

    boolean flag(@Nullable XmlNode node, String attribute, boolean otherwise) {
        Optional<String> written = written(node, attribute);
        if (node == null || written.isEmpty()) {
            return otherwise;
        }
        return switch (written.get().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, attribute, written.get());
                yield otherwise;
            }
        };
    }

    double decimal(@Nullable XmlNode node, String attribute, double least, double most, double otherwise) {
        Optional<String> written = written(node, attribute);
        return node == null || written.isEmpty()
                ? otherwise
                : decimal(node, attribute, written.get(), least, most, otherwise);
    }

    /** A decimal number; its name is for the finding. */
    double decimal(XmlNode node, String name, String text, double least, double most, double otherwise) {
        if (!text.matches("[+-]?(\\d{1,9}(\\.\\d{0,18})?|\\.\\d{1,18})")) {
            found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, name, text);
            return otherwise;
        }
        double number = Double.parseDouble(text);
        if (number < least || number > most) {
            found(FindingCode.SEQUENCING_VALUE_RANGE, node, name, text, plain(least), plain(most));
            return otherwise;
        }
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    Optional<Integer> count(@Nullable XmlNode node, String attribute) {
        Optional<String> written = written(node, attribute);
        if (node == null || written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.get().matches("\\d{1,9}")) {
            found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, attribute, written.get());
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(written.get()));
    }

    /** A word of a vocabulary. */
    <T> T word(@Nullable XmlNode node, String attribute, Map<String, T> vocabulary, T otherwise) {
        Optional<String> written = written(node, attribute);
        if (node == null || written.isEmpty()) {
            return otherwise;
        }
        T known = vocabulary.get(written.get());
        if (known == null) {
            found(FindingCode.SEQUENCING_VALUE_UNKNOWN, node, attribute, written.get());
            return otherwise;
        }
        return known;
    }

    static Optional<String> written(@Nullable XmlNode node, String attribute) {
        return Optional.ofNullable(node)
                .flatMap(n -> n.attribute(attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
