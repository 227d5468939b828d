package dk.loeft.content.internal.manifest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference in a manifest, as RFC 3986 means it and as authoring tools write it: with backslashes, unescaped spaces and Danish
 * letters.
 *
 * @param path decoded path as written, before it is resolved; for an external address the whole address
 * @param query without its question mark, empty when there is none
 * @param fragment without its hash, empty when there is none
 * @param external whether it leads to another server
 * @param backslashes whether it was written with backslashes
 */
public record Href(String path, String query, String fragment, boolean external, boolean backslashes) {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)^(https?:)?//[^/].*", Pattern.DOTALL);

    /** Empty for what can never be opened in a browser frame: {@code javascript:}, {@code file:}, {@code C:\}. */
    public static Optional<Href> parse(String written) {
        String text = written.strip();
        if (WEB.matcher(text).matches()) {
            return Optional.of(new Href(text.startsWith("//") ? "https:" + text : text, "", "", true, false));
        }
        if (SCHEME.matcher(text).matches() || text.matches("^[A-Za-z]:.*")) {
            return Optional.empty();
        }
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash + 1);
        String beforeHash = hash < 0 ? text : text.substring(0, hash);
        int mark = beforeHash.indexOf('?');
        String query = mark < 0 ? "" : beforeHash.substring(mark + 1);
        String path = mark < 0 ? beforeHash : beforeHash.substring(0, mark);
        boolean backslashes = path.indexOf('\\') >= 0;
        return Optional.of(new Href(decode(path.replace('\\', '/')), query, fragment, false, backslashes));
    }

    /**
     * Adds an item's {@code parameters} as the IMS content packaging best practice describes: leading question marks and ampersands
     * go, parameters that begin with a hash are a fragment, and there is never a second question mark.
     */
    public Href withParameters(String parameters) {
        String rest = parameters.strip();
        while (rest.startsWith("?") || rest.startsWith("&")) {
            rest = rest.substring(1);
        }
        if (rest.isEmpty()) {
            return this;
        }
        if (rest.startsWith("#")) {
            return fragment.isEmpty() ? new Href(path, query, rest.substring(1), external, backslashes) : this;
        }
        int hash = rest.indexOf('#');
        String newFragment = hash < 0 || !fragment.isEmpty() ? fragment : rest.substring(hash + 1);
        String added = hash < 0 ? rest : rest.substring(0, hash);
        if (external) {
            return externalWith(added);
        }
        return new Href(path, query.isEmpty() ? added : query + "&" + added, newFragment, false, backslashes);
    }

    private Href externalWith(String added) {
        int hash = path.indexOf('#');
        String address = hash < 0 ? path : path.substring(0, hash);
        String rest = hash < 0 ? "" : path.substring(hash);
        return new Href(address + (address.indexOf('?') < 0 ? "?" : "&") + added + rest, "", "", true, backslashes);
    }

    /** The file it names below {@code base}, normalised; empty when it leads out of the package or names nothing. */
    public Optional<String> resolve(String base) {
        String joined = path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : joined.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC));
    }

    /** What the browser opens for a file that lies in the package. */
    public String launch(String file) {
        StringBuilder url = new StringBuilder(encode(file, "/-._~!$&'()*+,;=@"));
        if (!query.isEmpty()) {
            url.append('?').append(encode(query, "/?-._~!$&'()*+,;=:@%[]"));
        }
        if (!fragment.isEmpty()) {
            url.append('#').append(encode(fragment, "/?-._~!$&'()*+,;=:@%"));
        }
        return url.toString();
    }

    /** The base inside {@code outer}: {@code xml:base} values add up from manifest to file. */
    public static Optional<String> base(String outer, String xmlBase) {
        return parse(xmlBase).filter(href -> !href.external).flatMap(href -> {
            boolean folder = href.path.endsWith("/");
            return href.resolve(outer).map(resolved -> folder && !resolved.isEmpty() ? resolved + "/" : resolved);
        });
    }

    /** Percent-decoding that leaves a lone percent sign alone: {@code 100%.html} is a name people give. */
    private static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException latin) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static String encode(String text, String kept) {
        StringBuilder url = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
            if (plain) {
                url.append(c);
            } else {
                url.append(String.format("%%%02X", (int) c));
            }
        }
        return url.toString();
    }
}
