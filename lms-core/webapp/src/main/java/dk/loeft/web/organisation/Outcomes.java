package dk.loeft.web.organisation;

import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;

/** Where a form leads when it is done. A redirect, so that "reload" does not do it twice. */
final class Outcomes {
    static final String UNITS = "/organisation/units?faces-redirect=true";

    static final String ATTRIBUTES = "/organisation/attributes?faces-redirect=true";

    private Outcomes() {}

    static String attribute(AttributeId attribute) {
        return "/organisation/attribute?faces-redirect=true&id=" + attribute.value();
    }

    static String person(PersonId person) {
        return "/organisation/person?faces-redirect=true&id=" + person.value();
    }

    static String unit(UnitId unit) {
        return "/organisation/unit?faces-redirect=true&id=" + unit.value();
    }
}
