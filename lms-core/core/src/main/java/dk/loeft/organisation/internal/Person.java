package dk.loeft.organisation.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.engine.UserName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here or did. A person is described by the administration, holds positions, and leaves on a day; what
 * they learned stays.
 */
@Entity
@Table(name = "person")
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "staff_number", nullable = false)
    private String staffNumber = "";

    @Column(name = "given_name", nullable = false)
    private String givenName = "";

    @Column(name = "family_name", nullable = false)
    private String familyName = "";

    @Column(name = "email", nullable = false)
    private String email = "";

    @Column(name = "user_name")
    private @Nullable String userName;

    @Column(name = "language", nullable = false)
    private String language = "da";

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "joined_on")
    private @Nullable LocalDate joinedOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    protected Person() {}

    Person(PersonInput input, Instant now) {
        this.createdAt = now;
        describe(input);
    }

    /** Takes over what the administration writes; {@link PersonRules} has looked at it. */
    void describe(PersonInput input) {
        staffNumber = input.staffNumber().strip();
        givenName = input.givenName().strip();
        familyName = input.familyName().strip();
        email = input.email().strip();
        String normal = UserName.normal(input.userName());
        userName = normal.isEmpty() ? null : normal;
        language = input.language();
    }

    void readIn(String newLanguage) {
        language = newLanguage;
    }

    /** A position begins on that day; the first one begins the employment. Whether this changed its first day. */
    boolean worksFrom(LocalDate day) {
        if (joinedOn != null && !day.isBefore(joinedOn)) {
            return false;
        }
        joinedOn = day;
        return true;
    }

    void leave(LocalDate on) {
        leftOn = on;
    }

    /** Works here again; the employment begins with the next position. */
    void comeBack() {
        leftOn = null;
        joinedOn = null;
    }

    /** Whether the person works here no more on that day. */
    boolean leftBy(LocalDate day) {
        return leftOn != null && !leftOn.isAfter(day);
    }

    Optional<LocalDate> joinedOn() {
        return Optional.ofNullable(joinedOn);
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    PersonId id() {
        return new PersonId(id);
    }

    long key() {
        return id;
    }

    String staffNumber() {
        return staffNumber;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String email() {
        return email;
    }

    /** Empty if the person cannot sign in with a password. */
    String userName() {
        return Optional.ofNullable(userName).orElse("");
    }

    String language() {
        return language;
    }
}
