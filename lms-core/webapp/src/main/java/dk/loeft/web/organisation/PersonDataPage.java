package dk.loeft.web.organisation;

import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms for a person's own data: adding, changing and leaving. */
@Named("personData")
@RequestScoped
public class PersonDataPage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.person.staff-number", "data:staffNumber",
            "organisation.person.given-name", "data:givenName",
            "organisation.person.family-name", "data:familyName",
            "organisation.person.email", "data:email",
            "organisation.person.user-name", "data:userName",
            "organisation.person.language", "data:language");

    private final Organisation organisation;

    private final PersonPage person;

    private final Refusals refusals;

    private final Toasts toasts;

    private String staffNumber = "";

    private String givenName = "";

    private String familyName = "";

    private String email = "";

    private String userName = "";

    private String language = "da";

    private @Nullable LocalDate leaveOn;

    @Inject
    public PersonDataPage(Organisation organisation, PersonPage person, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.person = person;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonDataPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void fill() {
        Optional.ofNullable(person.getView()).ifPresent(who -> {
            staffNumber = who.staffNumber();
            givenName = who.givenName();
            familyName = who.familyName();
            email = who.email();
            userName = who.userName();
            language = who.language();
        });
    }

    /** Adds the person, and goes on to the first position. */
    public @Nullable String add() {
        try {
            PersonId added = organisation.addPerson(input());
            toasts.done("organisation", "person.added", fullName());
            return Outcomes.person(added) + "&edit=position";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public @Nullable String save() {
        try {
            organisation.changePerson(person.key(), input());
            toasts.done("organisation", "person.changed", fullName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public @Nullable String leave() {
        try {
            LocalDate day = Optional.ofNullable(leaveOn).orElse(person.getToday());
            organisation.leave(person.key(), day);
            toasts.done("organisation", "leave.done", person.getName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Goes on to the position with which the person begins anew. */
    public @Nullable String comeBack() {
        try {
            organisation.comeBack(person.key());
            toasts.done("organisation", "leave.back.done", person.getName());
            return Outcomes.person(person.key()) + "&edit=position";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private PersonInput input() {
        return new PersonInput(staffNumber, givenName, familyName, email, userName, language);
    }

    private String fullName() {
        return givenName.strip() + " " + familyName.strip();
    }

    public String getStaffNumber() {
        return staffNumber;
    }

    public void setStaffNumber(String staffNumber) {
        this.staffNumber = staffNumber;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public @Nullable LocalDate getLeaveOn() {
        return leaveOn;
    }

    public void setLeaveOn(@Nullable LocalDate leaveOn) {
        this.leaveOn = leaveOn;
    }
}
