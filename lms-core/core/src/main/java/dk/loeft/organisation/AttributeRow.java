package dk.loeft.organisation;

/**
 * An attribute as lists show it.
 *
 * @param id key
 * @param name what it says of whoever has it
 * @param people how many have it of those who work here, as far as the reader sees them
 */
public record AttributeRow(AttributeId id, String name, long people) {}
