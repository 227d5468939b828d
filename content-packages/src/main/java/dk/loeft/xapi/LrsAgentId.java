package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** The number that stands for an agent in the record store. */
public record LrsAgentId(long value) implements Id {
    @Override
    public String kind() {
        return "LrsAgent";
    }
}
