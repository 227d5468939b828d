package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that administration sees of a person.
 *
 * @param id key
 * @param staffNumber the employer's number for the person
 * @param givenName given name
 * @param familyName family name
 * @param email work e-mail, empty if none
 * @param userName name for signing in, empty if the person cannot sign in with a password
 * @param language {@code da} or {@code en}
 * @param leftOn the first day on which the person no longer works here
 * @param positions all positions, newest first
 * @param deputies who may act for this person, newest first
 * @param grants the roles given by hand
 */
public record PersonDetails(
        PersonId id,
        String staffNumber,
        String givenName,
        String familyName,
        String email,
        String userName,
        String language,
        Optional<LocalDate> leftOn,
        List<PositionRow> positions,
        List<DeputyRow> deputies,
        List<GrantRow> grants) {

    /**
     * A position.
     *
     * @param id key
     * @param unit key of the unit
     * @param unitName name of the unit
     * @param title what the person is there
     * @param leader whether the position leads the unit and all below it
     * @param main whether it is the person's main position
     * @param from first day
     * @param to last day, absent while it goes on
     */
    public record PositionRow(
            PositionId id,
            UnitId unit,
            String unitName,
            String title,
            boolean leader,
            boolean main,
            LocalDate from,
            Optional<LocalDate> to) {}

    /**
     * A deputy.
     *
     * @param id key
     * @param deputy the person who acts
     * @param deputyName that person's name
     * @param from first day
     * @param to last day
     */
    public record DeputyRow(DeputyId id, PersonId deputy, String deputyName, LocalDate from, LocalDate to) {}

    /**
     * A role given by hand.
     *
     * @param id key
     * @param role the role
     * @param unit the unit that limits it
     * @param unitName that unit's name, empty where nothing limits it
     */
    public record GrantRow(GrantId id, Role role, Optional<UnitId> unit, String unitName) {}

    public PersonDetails {
        positions = List.copyOf(positions);
        deputies = List.copyOf(deputies);
        grants = List.copyOf(grants);
    }

    public String name() {
        return givenName + " " + familyName;
    }
}
