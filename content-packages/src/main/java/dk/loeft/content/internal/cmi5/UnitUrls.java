package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.XmlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of units (13.1.4 {@code url}, 8.1, 14.1 and 14.2). */
final class UnitUrls {
    private static final Set<String> PARAMETERS = Set.of("endpoint", "fetch", "actor", "registration", "activityId");

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Addresses that are programs or files of the reader's machine. */
    private static final Set<String> NEVER =
            Set.of("javascript", "data", "file", "vbscript", "blob", "about", "filesystem");

    private final String file;

    private final PackageFiles files;

    private final Findings findings;

    /** @param file the path of the course structure */
    UnitUrls(String file, PackageFiles files, Findings findings) {
        this.file = file;
        this.files = files;
        this.findings = findings;
    }

    static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }

    /** The address, as it will be opened; relative ones to the root of the package. */
    String read(XmlNode node, String title) throws PackageRefused {
        String written = node.rawText().strip();
        if (written.isEmpty() || written.matches("(?s).*[\\s<>\"{}|\\\\^`\\p{Cntrl}].*")) {
            throw RefusalCode.CMI5_URL.atLine(file, node.line(), title, written);
        }
        refuseParameters(node, written, title);
        return ABSOLUTE.matcher(written).matches() ? absolute(node, written, title) : relative(node, written, title);
    }

    private void refuseParameters(XmlNode node, String written, String title) throws PackageRefused {
        int mark = written.indexOf('?');
        if (mark < 0) {
            return;
        }
        List<String> pairs = Arrays.asList(
                written.substring(mark + 1).replaceFirst("#.*$", "").split("&"));
        for (String pair : pairs) {
            String name = decoded(pair.split("=", 2)[0]);
            if (PARAMETERS.contains(name)) {
                throw RefusalCode.CMI5_URL_PARAMETER.atLine(file, node.line(), title, name);
            }
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private String absolute(XmlNode node, String written, String title) throws PackageRefused {
        Optional<URI> uri = uri(written);
        String scheme = written.substring(0, written.indexOf(':')).toLowerCase(Locale.ROOT);
        boolean host = uri.map(URI::getHost).isPresent();
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (uri.isEmpty() || NEVER.contains(scheme) || !written.contains("://") || web && !host) {
            throw RefusalCode.CMI5_URL.atLine(file, node.line(), title, written);
        }
        findings.add(
                FindingCode.CMI5_ELSEWHERE, file, node.line(), title, uri.get().getAuthority());
        return written;
    }

    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String relative(XmlNode node, String written, String title) throws PackageRefused {
        if (files.single()) {
            throw RefusalCode.CMI5_URL_RELATIVE.atLine(file, node.line(), title, written);
        }
        Optional<Href> href = Href.parse(written).filter(each -> !each.external());
        Optional<String> path = href.flatMap(each -> each.resolve("")).filter(each -> !each.isEmpty());
        if (path.isEmpty()) {
            throw RefusalCode.CMI5_URL.atLine(file, node.line(), title, written);
        }
        if (!files.paths().contains(path.get())) {
            throw files.similar(path.get())
                    .map(similar ->
                            RefusalCode.CMI5_FILE_MISSING_SIMILAR.atLine(file, node.line(), title, path.get(), similar))
                    .orElseGet(() -> RefusalCode.CMI5_FILE_MISSING.atLine(file, node.line(), title, path.get()));
        }
        return href.get().launch(path.get());
    }
}
