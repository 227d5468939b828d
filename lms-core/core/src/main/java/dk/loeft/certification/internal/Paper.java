package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateState;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints a certificate as one landscape page of A4, tagged as PDF/UA (ISO 14289-1) asks. */
@Dependent
class Paper {
    private static final Pattern HOLE = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final Issuer issuer;

    private final Clock clock;

    @Inject
    Paper(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Writes the page; the stream stays open.
     *
     * @return the name for the file
     */
    String print(Certificate certificate, Locale language, OutputStream to) throws IOException {
        Words words = Words.in(language);
        Press.print(page(certificate, words), to);
        return words.say("certification.print.file", certificate.serial()) + ".pdf";
    }

    private static String template() {
        try (InputStream template = Press.resource("certificate.xhtml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Certificate certificate, Words words) {
        Map<String, String> values = values(certificate, words);
        return HOLE.matcher(template()).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalStateException("The page has a hole for " + hole.group(1));
            }
            return Matcher.quoteReplacement(Press.escaped(value));
        });
    }

    private Map<String, String> values(Certificate certificate, Words words) {
        Map<String, String> values = new HashMap<>();
        values.put("language", words.tag());
        values.put("name", certificate.holderName());
        values.put("nameSize", size(certificate.holderName(), 30, 44));
        values.put("title", certificate.title());
        values.put("titleSize", size(certificate.title(), 34, 70));
        values.put("issuer", issuer.name());
        values.put("serial", certificate.serial());
        values.put("code", certificate.code());
        values.put("address", issuer.verificationPage());
        values.put("validFrom", words.day(certificate.validFrom()));
        values.put(
                "expires",
                certificate.expires().map(words::day).orElseGet(() -> words.say("certification.print.never")));
        values.put(
                "score", certificate.score().map(score -> score(score, words)).orElse(""));
        values.put("scored", certificate.score().isPresent() ? "fact" : "absent");
        values.put("logo", Drawing.logo());
        values.put("ornament", Drawing.ornament());
        values.put("qr", Drawing.qr(issuer.verificationUrl(certificate)));
        labels(values, certificate, words);
        mark(values, certificate, words);
        return values;
    }

    private void labels(Map<String, String> values, Certificate certificate, Words words) {
        values.put("heading", words.say("certification.print.heading"));
        values.put(
                "document", words.say("certification.print.document", certificate.title(), certificate.holderName()));
        values.put("issuedTo", words.say("certification.print.issued-to"));
        values.put("validFromLabel", words.say("certification.print.valid-from"));
        values.put("expiresLabel", words.say("certification.print.expires"));
        values.put("serialLabel", words.say("certification.print.serial"));
        values.put("scoreLabel", words.say("certification.print.score"));
        values.put("check", words.say("certification.print.check"));
        values.put("codeLabel", words.say("certification.print.code"));
        values.put("qrText", words.say("certification.print.qr", issuer.verificationUrl(certificate)));
    }

    /** A paper that is no longer good says so. */
    private void mark(Map<String, String> values, Certificate certificate, Words words) {
        LocalDate today = LocalDay.today(clock);
        CertificateState state = certificate.stateOn(today);
        String text =
                switch (state) {
                    case EXPIRED, LAPSED ->
                        certificate
                                .expires()
                                .map(day -> words.say("certification.print.expired", words.day(day)))
                                .orElse("");
                    case REVOKED ->
                        certificate
                                .revokedOn()
                                .map(day -> words.say("certification.print.revoked", words.day(day)))
                                .orElse("");
                    default -> "";
                };
        values.put("mark", text);
        values.put("marked", text.isEmpty() ? "absent" : "mark");
    }

    private static String score(Number score, Words words) {
        NumberFormat number = NumberFormat.getInstance(Locale.forLanguageTag(words.tag()));
        number.setMaximumFractionDigits(1);
        return words.say("certification.print.percent", number.format(score));
    }

    /** Long names and titles are set smaller, down to half of the size, so that the page stays one. */
    private static String size(String text, int points, int fits) {
        int length = text.codePointCount(0, text.length());
        double factor = length <= fits ? 1 : Math.max(0.5, Math.sqrt((double) fits / length));
        return Math.round(points * factor) + "pt";
    }
}
