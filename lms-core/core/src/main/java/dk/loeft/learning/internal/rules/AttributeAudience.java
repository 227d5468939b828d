package dk.loeft.learning.internal.rules;

import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Lets audiences choose people by the attributes that the organisation keeps of them. */
@Dependent
class AttributeAudience implements AudienceFacts {
    static final String KIND = "attribute";

    private static final String HAS = "HAS";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final TargetRepository names;

    @Inject
    AttributeAudience(TargetRepository names) {
        this.names = names;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Subject> subjects(String language) {
        return names.attributes();
    }

    @Override
    public List<State> states(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "dk.loeft.learning.messages",
                Locale.forLanguageTag(language.equals("en") ? "en" : "da"),
                AttributeAudience.class.getClassLoader(),
                NO_FALLBACK);
        return List.of(new State(
                HAS,
                words.getString("learning.audience.attribute.name"),
                words.getString("learning.audience.attribute.clause"),
                words.getString("learning.audience.attribute.negated")));
    }

    @Override
    public Optional<SqlPart> people(long key, String state, LocalDate day) {
        return state.equals(HAS) && names.attributes().stream().anyMatch(each -> each.key() == key)
                ? Optional.of(SqlPart.of(
                        "SELECT a.person_id FROM person_attribute_directory a WHERE a.attribute_id = ?", key))
                : Optional.empty();
    }
}
