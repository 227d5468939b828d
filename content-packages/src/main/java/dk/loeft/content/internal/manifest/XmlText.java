package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML file by its byte order mark, its first bytes and its declaration (XML 1.0, appendix F), strictly: a file that is
 * not in the encoding it states is refused with the line, not guessed into wrong letters.
 */
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    private static final int PROLOG = 300;

    private XmlText() {}

    static String decode(String file, byte[] bytes, Findings findings) throws PackageRefused {
        Optional<Charset> marked = byMark(bytes);
        if (marked.isPresent()) {
            int mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
            String text = strict(file, bytes, mark, marked.get());
            warnWhenOther(file, declared(text.substring(0, Math.min(PROLOG, text.length()))), marked.get(), findings);
            return text;
        }
        Optional<Charset> wide = byFirstCharacter(bytes);
        if (wide.isPresent()) {
            return strict(file, bytes, 0, wide.get());
        }
        String prolog = new String(bytes, 0, Math.min(PROLOG, bytes.length), StandardCharsets.ISO_8859_1);
        Optional<String> declared = declared(prolog);
        if (declared.isEmpty()) {
            return strict(file, bytes, 0, StandardCharsets.UTF_8);
        }
        Charset charset = charset(file, declared.get());
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            // the declaration could be read byte by byte, so this cannot be what it says
            findings.add(FindingCode.ENCODING_MISLABELLED, file, 1, declared.get(), "UTF-8");
            charset = StandardCharsets.UTF_8;
        }
        return strict(file, bytes, 0, charset);
    }

    private static Optional<Charset> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> byFirstCharacter(byte[] b) {
        if (b.length >= 2 && b[0] == '<' && b[1] == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return b.length >= 2 && b[0] == 0 && b[1] == '<' ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> declared(String prolog) {
        Matcher matcher = DECLARED.matcher(prolog);
        return matcher.find() ? Optional.of(matcher.group(1).trim()) : Optional.empty();
    }

    private static void warnWhenOther(String file, Optional<String> declared, Charset real, Findings findings) {
        if (declared.isEmpty()) {
            return;
        }
        String said = declared.get().toUpperCase(Locale.ROOT);
        boolean same = real.name().startsWith("UTF-16") ? said.startsWith("UTF-16") : said.equals(real.name());
        if (!same) {
            findings.add(FindingCode.ENCODING_MISLABELLED, file, 1, declared.get(), real.name());
        }
    }

    private static Charset charset(String file, String name) throws PackageRefused {
        try {
            // what calls itself Latin-1 is mostly written on Windows; its extra letters lie where Latin-1 has control
            // characters
            return name.equalsIgnoreCase("ISO-8859-1") ? Charset.forName("windows-1252") : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            PackageRefused refused = RefusalCode.XML_ENCODING_UNKNOWN.atLine(file, 1, name);
            refused.initCause(unknown);
            throw refused;
        }
    }

    private static String strict(String file, byte[] bytes, int from, Charset charset) throws PackageRefused {
        if (charset.name().equals("windows-1252")) {
            return new String(bytes, from, bytes.length - from, charset);
        }
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException wrong) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            PackageRefused refused = RefusalCode.XML_ENCODING_WRONG.atLine(file, line, charset.name());
            refused.initCause(wrong);
            throw refused;
        }
        decoder.flush(out);
        return out.flip().toString();
    }
}
