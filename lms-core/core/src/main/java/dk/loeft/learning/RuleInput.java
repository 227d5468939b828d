package dk.loeft.learning;

/**
 * What a rule is called and what it assigns.
 *
 * @param title 1 to {@value #MAX_TITLE} characters
 * @param target what it assigns; it cannot be changed once the rule was on
 */
public record RuleInput(String title, AssignmentTarget target) {
    public static final int MAX_TITLE = 150;
}
