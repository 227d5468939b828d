package dk.loeft.content.internal.media.page;

import java.util.List;
import java.util.Optional;

/** What a page may speak of: the files that lie around it, and under which address a browser finds them. */
interface PageFiles {
    /**
     * The address of a file, seen from the package's root; absent if there is none.
     *
     * @param path within the package, decoded
     */
    Optional<String> address(String path);

    /** The texts of a video, by path. */
    List<String> textsOf(String video);
}
