package dk.loeft.organisation;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;
import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;
import static dk.loeft.organisation.Permission.APPROVE_BOOKINGS;
import static dk.loeft.organisation.Permission.ASSIGN;
import static dk.loeft.organisation.Permission.EDIT_COMPETENCES;
import static dk.loeft.organisation.Permission.KEEP_ATTRIBUTES;
import static dk.loeft.organisation.Permission.LAUNCH_FOR_OTHERS;
import static dk.loeft.organisation.Permission.LEAD_TRACKS;
import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.READ_AUDIT;
import static dk.loeft.organisation.Permission.REGISTER_LEAVE;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_DELIVERIES;
import static dk.loeft.organisation.Permission.SEE_LEARNING;
import static dk.loeft.organisation.Permission.SEE_ORGANISATION;
import static dk.loeft.organisation.Permission.SEE_TEAM;
import static dk.loeft.organisation.Permission.UPLOAD_PACKAGES;
import static dk.loeft.organisation.Permission.WAIVE_UNITS;

import java.util.Set;

/** A set of permissions that a person holds everywhere, or in a unit and all below it. */
public enum Role {
    /** Everybody who is employed. Never stored: it follows from being a person. */
    EMPLOYEE(LEARN),
    /** Leads a unit and all below it. Never stored: it follows from a leader position, or from deputising for one. */
    LEADER(SEE_TEAM, RATE_TEAM, APPROVE_BOOKINGS, SEE_ORGANISATION, LEAD_TRACKS),
    HR(
            SEE_CERTIFICATES,
            SEE_LEARNING,
            MANAGE_CERTIFICATES,
            SEE_ORGANISATION,
            REGISTER_LEAVE,
            KEEP_ATTRIBUTES,
            ASSIGN,
            LEAD_TRACKS,
            WAIVE_UNITS,
            EDIT_COMPETENCES,
            SEE_DELIVERIES),
    AUTHOR(Permission.AUTHOR, UPLOAD_PACKAGES, WAIVE_UNITS),
    ADMINISTRATOR(
            ADMINISTER_PEOPLE,
            ADMINISTER_ACCESS,
            REGISTER_LEAVE,
            KEEP_ATTRIBUTES,
            SEE_ORGANISATION,
            READ_AUDIT,
            LAUNCH_FOR_OTHERS,
            EDIT_COMPETENCES,
            SEE_DELIVERIES);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role is given by hand; the others follow from employment and positions. */
    public boolean granted() {
        return this != EMPLOYEE && this != LEADER;
    }
}
