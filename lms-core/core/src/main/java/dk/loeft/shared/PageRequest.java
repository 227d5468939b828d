package dk.loeft.shared;

/**
 * Which part of a list is wanted, in which order.
 *
 * @param number the page, counted from 1
 * @param size rows on a page, 1 to {@value #MAX_SIZE}
 * @param sort the name of a column that the list offers for sorting; an unknown one means the list's own order
 * @param ascending smallest first
 */
public record PageRequest(int number, int size, String sort, boolean ascending) {
    /** The largest page a list returns. */
    public static final int MAX_SIZE = 500;

    public PageRequest {
        size = Math.min(Math.max(1, size), MAX_SIZE);
        // A page beyond what can be counted is empty, and no reason to fail.
        number = Math.min(Math.max(1, number), Integer.MAX_VALUE / size);
    }

    /** The first page of that size in the list's own order. */
    public static PageRequest first(int size) {
        return new PageRequest(1, size, "", true);
    }

    /** How many rows stand before this page. */
    public int offset() {
        return (number - 1) * size;
    }
}
