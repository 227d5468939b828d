package dk.loeft.web.organisation;

import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The attributes of the person whose page is open. */
@Named("personAttributes")
@RequestScoped
public class PersonAttributesPage {
    private final Attributes attributes;
    private final PersonPage person;

    private List<AttributeRow> rows = List.of();

    @Inject
    public PersonAttributesPage(Attributes attributes, PersonPage person) {
        this.attributes = attributes;
        this.person = person;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonAttributesPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        rows = attributes.of(person.key()).orElse(List.of());
    }

    public List<AttributeRow> getRows() {
        return rows;
    }
}
