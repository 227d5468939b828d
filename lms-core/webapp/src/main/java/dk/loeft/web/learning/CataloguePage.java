package dk.loeft.web.learning;

import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.Learning;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
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

    private String text = "";
    private String language = "";
    private int maxMinutes;
    private int number = 1;
    private String sort = "title";
    private Page<CatalogueRow> rows = new Page<>(List.of(), 0, PageRequest.first(PAGE_SIZE));

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
        rows = learning.catalogue(
                new CatalogueFilter(text.strip(), language, maxMinutes),
                new PageRequest(number, PAGE_SIZE, sort, !"newest".equals(sort)));
    }

    public Page<CatalogueRow> getRows() {
        return rows;
    }

    /** The longest durations that the search offers, in minutes. */
    public List<Integer> getLengths() {
        return List.of(15, 30, 60);
    }

    /** Whether something narrows the list. */
    public boolean isFiltered() {
        return !text.isBlank() || !language.isEmpty() || maxMinutes > 0;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
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

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
