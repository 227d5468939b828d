package dk.loeft.certification.internal.written;

import java.util.Optional;

/**
 * A place in a case file.
 *
 * @param caseId the case's id, or its number in the file if it has none; absent: the file itself
 * @param part what part of the case
 * @param number the number of the version, the {@code seq} of the event, or the number of the question from 1
 * @param field the field's name; empty: the part itself
 */
public record Place(Optional<String> caseId, Part part, String number, String field) {
    /** A part of a case. Its words are those of {@code certification.simulate.at.} with its name. */
    public enum Part {
        WHOLE,
        VERSION,
        EVENT,
        QUESTION
    }

    public static final Place FILE = new Place(Optional.empty(), Part.WHOLE, "", "");

    public static Place inCase(String id) {
        return new Place(Optional.of(id), Part.WHOLE, "", "");
    }

    public Place in(Part other, String its) {
        return new Place(caseId, other, its, "");
    }

    public Place at(String name) {
        return new Place(caseId, part, number, field.isEmpty() ? name : field + "." + name);
    }
}
