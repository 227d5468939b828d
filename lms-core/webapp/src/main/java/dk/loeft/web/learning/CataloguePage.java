package dk.loeft.web.learning;

import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.Learning;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The catalogue: its search lies in the address, so that it can be kept and shared. */
@Named("catalogue")
@RequestScoped
public class CataloguePage {
    private static final int PAGE_SIZE = 12;

    private final Learning learning;

    private final ListState<CatalogueRow> list = new ListState<>(PAGE_SIZE, "title", false);

    private String language = "";
    private int maxMinutes;

    @Inject
    public CataloguePage(Learning learning) {
        this.learning = learning;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CataloguePage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        // What is new is wanted first; titles and durations are wanted from the beginning.
        list.setDescending("newest".equals(list.getSort()));
        list.show(learning.catalogue(new CatalogueFilter(list.getText(), language, maxMinutes), list.request()));
    }

    public ListState<CatalogueRow> getList() {
        return list;
    }

    /** The longest durations that the search offers, in minutes. */
    public List<Integer> getLengths() {
        return List.of(15, 30, 60);
    }

    /** Whether something narrows the list. */
    public boolean isFiltered() {
        return !list.getText().isEmpty() || !language.isEmpty() || maxMinutes > 0;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public int getMaxMinutes() {
        return maxMinutes;
    }

    public void setMaxMinutes(int maxMinutes) {
        this.maxMinutes = maxMinutes;
    }
}
