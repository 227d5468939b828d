package dk.loeft.content.internal.media.page;

import dk.loeft.content.internal.manifest.Href;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a page's addresses come to, seen from where the page lies. */
final class Surroundings {
    private final String path;

    private final PageFiles files;

    private final String root;

    Surroundings(String path, PageFiles files) {
        this.path = path;
        this.files = files;
        this.root = "../".repeat((int) path.chars().filter(each -> each == '/').count());
    }

    /** Whether an address leads out of the package: to another server, or to a mail program. */
    static boolean elsewhere(String address) {
        return address.strip().matches("(?is)([a-z][a-z0-9+.-]*:.*|//.*)");
    }

    /** The address of a file of the package, with the fragment that was written; absent if there is none. */
    Optional<String> address(String written) {
        if (elsewhere(written)) {
            return Optional.empty();
        }
        return Href.parse(written).filter(href -> !href.external()).flatMap(href -> href.resolve(path)
                .flatMap(this::addressOf)
                .map(found -> href.fragment().isEmpty() ? found : found + "#" + href.fragment()));
    }

    /** The texts of a video, as it is addressed on the page. */
    List<String> textsOf(String video) {
        return Href.parse(video)
                .flatMap(href -> href.resolve(path))
                .map(files::textsOf)
                .orElse(List.of());
    }

    /** The address of a file that was found in the package. */
    Optional<String> addressOf(String path) {
        return files.address(path).map(found -> root + found);
    }

    static boolean film(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "").matches(".*\\.(mp4|m4v|webm)");
    }
}
