package dk.loeft.audit;

import dk.loeft.shared.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Puts what the trail says by the program's own names into plain words, in Danish or English; any other language reads Danish.
 * The trail outlives the program's names: what has no word any more is said as it stands.
 */
public final class AuditWords {
    private static final String USE_CASE = "use.";

    private static final String AREA = "area.";

    private final ResourceBundle bundle;

    private AuditWords(Locale language) {
        this.bundle = Bundles.of("dk.loeft.audit.words", language);
    }

    public static AuditWords in(Locale language) {
        return new AuditWords(Bundles.spoken(language));
    }

    /** What was done; for {@code Learning.enrol} "Signed up for a course". */
    public String useCase(String name) {
        return said(USE_CASE, name);
    }

    /** What the use cases of a facade are about; for {@code Learning} "Courses". */
    public String area(String facade) {
        return said(AREA, facade);
    }

    /** The kind of object that it was done to, empty for none. */
    public String object(String kind) {
        return said("object.", kind);
    }

    /** What acted, a person excepted. */
    public String actor(String kind) {
        return said("actor.", kind);
    }

    /** The heading of a column of the exported file. */
    public String heading(String column) {
        return bundle.getString("export." + column);
    }

    /** Whether a use case is known by that name, which a retired one is not. */
    public boolean knowsUseCase(String name) {
        return bundle.containsKey(USE_CASE + name);
    }

    public boolean knowsObject(String kind) {
        return bundle.containsKey("object." + kind);
    }

    /** The facades that have use cases in the trail, by what they are about. */
    public List<String> areas() {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()))
                .sorted((one, other) -> area(one).compareToIgnoreCase(area(other)))
                .toList();
    }

    /** The use cases of a facade, by what they do. */
    public List<String> useCases(String facade) {
        String beginning = USE_CASE + facade + ".";
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(USE_CASE.length()))
                .sorted((one, other) -> useCase(one).compareToIgnoreCase(useCase(other)))
                .toList();
    }

    private String said(String group, String name) {
        if (name.isEmpty()) {
            return "";
        }
        try {
            return bundle.getString(group + name);
        } catch (MissingResourceException e) {
            return name;
        }
    }
}
