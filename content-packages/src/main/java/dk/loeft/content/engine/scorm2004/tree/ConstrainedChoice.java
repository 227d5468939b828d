package dk.loeft.content.engine.scorm2004.tree;

/**
 * {@code adlseq:constrainedChoiceConsiderations} (SN 3.3).
 *
 * @param preventActivation children may not be begun by choice from outside while this activity is not active
 * @param constrainChoice from inside, only the activities next to this one can be chosen
 */
public record ConstrainedChoice(boolean preventActivation, boolean constrainChoice) {
    public static final ConstrainedChoice DEFAULT = new ConstrainedChoice(false, false);
}
