package dk.loeft.xapi.model;

import java.io.Serial;

/** Something that was sent breaks a rule of xAPI. The message names the property, the rule and where it is written. */
public final class InvalidXapiException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String property;

    private final XapiRule rule;

    /**
     * @param property the way to the property, such as {@code statements[2].actor.mbox}
     * @param rule the rule it breaks
     * @param named what the rule's sentence names, in its order
     */
    public InvalidXapiException(String property, XapiRule rule, Object... named) {
        super(property + " " + rule.sentence(named));
        this.property = property;
        this.rule = rule;
    }

    public String property() {
        return property;
    }

    public XapiRule rule() {
        return rule;
    }
}
