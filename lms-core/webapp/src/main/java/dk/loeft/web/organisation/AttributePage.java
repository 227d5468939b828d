package dk.loeft.web.organisation;

import dk.loeft.organisation.AttributeHolder;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One attribute: who has it, and giving and taking it. */
@Named("attribute")
@RequestScoped
public class AttributePage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.attribute.nobody", "giving:numbers",
            "organisation.attribute.many", "giving:numbers",
            "organisation.attribute.unknown-people", "giving:numbers");

    private final Attributes attributes;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<AttributeHolder> list = new ListState<>(25, "name", false);

    private Optional<AttributeRow> row = Optional.empty();
    private String name = "";
    private String numbers = "";

    @Inject
    public AttributePage(Attributes attributes, Address address, Refusals refusals, Toasts toasts) {
        this.attributes = attributes;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttributePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        row = attributes.attribute(key());
        name = row.map(AttributeRow::name).orElse("");
        // Read before a form is sent back, too: its buttons are those of the rows.
        list.setText(address.text("q"));
        list.setNumber((int) Math.min(Integer.MAX_VALUE, Math.max(1, address.key("page"))));
        if (row.isPresent()) {
            list.show(attributes.holders(key(), list.getText(), list.request()));
        }
    }

    /** Answers "not found" for an attribute that is not there. */
    public void check() throws IOException {
        if (row.isEmpty()) {
            address.notFound();
        }
    }

    private AttributeId key() {
        return new AttributeId(address.key("id"));
    }

    /** Gives it to all whose numbers were written, one on a line or with commas or blanks between. */
    public @Nullable String give() {
        try {
            int given = attributes.give(key(), List.of(numbers.split("[\\s,;]+", -1)));
            toasts.done("organisation", "attribute.given", given);
            return Outcomes.attribute(key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public @Nullable String take(long person) {
        try {
            attributes.take(key(), new PersonId(person));
            toasts.done("organisation", "attribute.taken");
            return Outcomes.attribute(key());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public @Nullable String rename() {
        try {
            attributes.rename(key(), name);
            toasts.done("organisation", "attribute.renamed");
            return Outcomes.attribute(key());
        } catch (RefusedException e) {
            refusals.show(e, AttributesPage.FIELDS);
            return null;
        }
    }

    public @Nullable String remove() {
        try {
            attributes.remove(key());
            toasts.done("organisation", "attribute.removed", name);
            return Outcomes.ATTRIBUTES;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return row.isPresent();
    }

    public AttributeRow getView() {
        return row.orElseThrow();
    }

    public ListState<AttributeHolder> getList() {
        return list;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
