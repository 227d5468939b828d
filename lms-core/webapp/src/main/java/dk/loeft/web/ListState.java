package dk.loeft.web;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;

/**
 * What every list has that is searched, sorted and paged. It lies in the address, so that a view can be kept and shared. A
 * page bean holds one, its view binds the parameters to it, and the bean fills it once the address has been read.
 *
 * @param <T> a row
 */
public final class ListState<T> {
    private final int size;

    private String text = "";

    private String sort;

    private boolean descending;

    private int number = 1;

    private Page<T> page;

    /**
     * @param size how many rows a page has
     * @param sort the order of a list for which none is asked
     * @param descending whether that order is reversed
     */
    public ListState(int size, String sort, boolean descending) {
        this.size = size;
        this.sort = sort;
        this.descending = descending;
        this.page = new Page<>(List.of(), 0, PageRequest.first(size));
    }

    /** The page that the address asks for. */
    public PageRequest request() {
        return new PageRequest(number, size, sort, !descending);
    }

    /** Takes what was found. */
    public void show(Page<T> found) {
        this.page = found;
    }

    public Page<T> getPage() {
        return page;
    }

    public List<T> getRows() {
        return page.rows();
    }

    /** How many there are on all pages. */
    public long getTotal() {
        return page.total();
    }

    /** The words to look for; empty: all. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text.strip();
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
