package dk.loeft.content;

import dk.loeft.learning.Part;
import java.util.List;
import java.util.UUID;

/**
 * How a registration stands.
 *
 * @param registration the registration
 * @param satisfied whether the course is
 * @param done how many units are satisfied
 * @param total how many there are
 * @param parts units and blocks in order, with their states
 */
public record Cmi5Registered(UUID registration, boolean satisfied, int done, int total, List<Part> parts) {
    public Cmi5Registered {
        parts = List.copyOf(parts);
    }
}
