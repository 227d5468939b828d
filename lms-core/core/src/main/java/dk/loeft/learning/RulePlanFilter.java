package dk.loeft.learning;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Which people of a dry run are wanted.
 *
 * @param text words in name, staff number or unit; empty: all
 * @param change what would become of them
 * @param unit their main position lies in it or below
 */
public record RulePlanFilter(String text, Optional<RuleChange> change, Optional<UnitId> unit) {
    public static RulePlanFilter all() {
        return new RulePlanFilter("", Optional.empty(), Optional.empty());
    }
}
