package dk.loeft.organisation;

/**
 * An attribute is being removed. Fired within the transaction of the change, so that whoever builds on it may refuse.
 *
 * @param attribute which one; nobody has it
 */
public record AttributeRemoved(AttributeId attribute) {}
