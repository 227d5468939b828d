package dk.loeft.web.organisation;

import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that the municipality keeps of people, and the way to make one more. */
@Named("attributeList")
@RequestScoped
public class AttributesPage {
    static final Map<String, String> FIELDS = Map.of(
            "organisation.attribute.name", "naming:name",
            "organisation.attribute.name.civil", "naming:name",
            "organisation.attribute.twice", "naming:name");

    private final Attributes attributes;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<AttributeRow> rows = List.of();
    private String name = "";

    @Inject
    public AttributesPage(Attributes attributes, Refusals refusals, Toasts toasts) {
        this.attributes = attributes;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttributesPage() {
        this(null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void load() {
        rows = attributes.all();
    }

    /** Makes one, and leads to it: it is nobody's yet. */
    public @Nullable String create() {
        try {
            String made = Outcomes.attribute(attributes.create(name));
            toasts.done("organisation", "attribute.made", name.strip());
            return made;
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public List<AttributeRow> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
