package dk.loeft.shared;

import java.util.List;

/**
 * One page of a list that was filtered, sorted and cut in SQL.
 *
 * @param rows the rows of this page, never more than asked for
 * @param total how many rows the whole list has
 * @param request what was asked for
 */
public record Page<T>(List<T> rows, long total, PageRequest request) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + request.size() - 1) / request.size());
    }

    public int number() {
        return request.number();
    }

    /** The ordinal of the first row shown, 0 on an empty page. */
    public long from() {
        return rows.isEmpty() ? 0 : request.offset() + 1L;
    }

    /** The ordinal of the last row shown, 0 on an empty page. */
    public long to() {
        return rows.isEmpty() ? 0 : request.offset() + rows.size();
    }
}
