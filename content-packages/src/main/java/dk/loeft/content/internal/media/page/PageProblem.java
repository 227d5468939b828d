package dk.loeft.content.internal.media.page;

/**
 * Something about a page that its author has to know.
 *
 * @param line counted from 1; 0 where it is not known
 * @param text the address or the element that it is about
 */
record PageProblem(Kind kind, int line, String text) {
    enum Kind {
        PICTURE_MISSING,
        PICTURE_ELSEWHERE,
        PICTURE_WITHOUT_ALT,
        LINK_MISSING,
        CLEANED
    }
}
