package dk.loeft.content.internal.manifest;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what the parts of AICC and Tin Can packages open, and says so when it cannot be opened. */
public final class LaunchTargets {

    private final PackageFiles files;
    private final String structure;
    private final Findings findings;

    /** @param structure the file that tells of the parts; what they open is told from its folder */
    public LaunchTargets(PackageFiles files, String structure, Findings findings) {
        this.files = files;
        this.structure = structure;
        this.findings = findings;
    }

    /**
     * What a part opens. Both are null when it cannot be opened; the file is null for an address elsewhere.
     *
     * @param launch what the browser opens
     * @param file the file in the package
     */
    public record Target(@Nullable String launch, @Nullable String file) {
        public static final Target NOTHING = new Target(null, null);
    }

    /**
     * Looks for a part's target.
     *
     * @param written the address as written
     * @param parameters to be added to it, or empty
     */
    public Target find(String written, String parameters, String title, int line) {
        Optional<Href> href = Href.parse(written).map(parsed -> parsed.withParameters(parameters));
        if (href.isEmpty()) {
            findings.add(FindingCode.HREF_UNUSABLE, structure, line, title, written);
            return Target.NOTHING;
        }
        if (href.get().external()) {
            findings.add(FindingCode.LAUNCH_ELSEWHERE, structure, line, title, written);
            return new Target(href.get().path(), null);
        }
        Optional<String> path = href.get().resolve(structure);
        if (path.isEmpty()) {
            findings.add(FindingCode.HREF_OUTSIDE, structure, line, written);
            return Target.NOTHING;
        }
        Optional<String> file = there(path.get());
        if (file.isEmpty()) {
            missing(path.get(), title, line);
            return Target.NOTHING;
        }
        return new Target(href.get().launch(file.get()), file.get());
    }

    /** Windows, where many of these were written, does not tell case apart. */
    private Optional<String> there(String path) {
        return files.paths().contains(path)
                ? Optional.of(path)
                : files.paths().stream()
                        .filter(other -> other.equalsIgnoreCase(path))
                        .findFirst();
    }

    private void missing(String path, String title, int line) {
        Optional<String> similar = files.similar(path);
        if (similar.isPresent()) {
            findings.add(FindingCode.LAUNCH_MISSING_SIMILAR, structure, line, title, path, similar.get());
        } else {
            findings.add(FindingCode.LAUNCH_MISSING, structure, line, title, path);
        }
    }
}
