package dk.loeft.xapi.internal.statements;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.X509CertUtils;
import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.Statement.Attached;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Signed statements (1.0.3 Data 2.6; 2.0 4.2.6): an attachment holds a JSON web signature over the statement. */
final class Signatures {
    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    private static final int LONGEST = 1 << 20;

    private Signatures() {}

    /**
     * Refuses a signature that is none, or that signs something else.
     *
     * @param name what to call the statement in a refusal
     */
    static void check(Statement statement, Attached attached, AttachmentData data, String name) {
        if (!attached.contentType().equals("application/octet-stream")) {
            throw refusal(name, "its contentType must be application/octet-stream");
        }
        JWSObject signature = parse(data, name);
        if (!ALLOWED.contains(signature.getHeader().getAlgorithm())) {
            throw refusal(name, "its algorithm must be RS256, RS384 or RS512");
        }
        List<Base64> chain = signature.getHeader().getX509CertChain();
        if (chain != null && !chain.isEmpty()) {
            verify(signature, chain.get(0), name);
        }
        Statement signed = new Statement(XapiJson.object(signature.getPayload().toBytes(), name + " as signed"));
        if (!signed.withoutSignatures().saysTheSameAs(statement.withoutSignatures())) {
            throw refusal(name, "it signs another statement than this one");
        }
    }

    private static JWSObject parse(AttachmentData data, String name) {
        if (data.bytes() > LONGEST) {
            throw refusal(name, "it is longer than " + LONGEST + " bytes");
        }
        try (InputStream in = data.source().open()) {
            return JWSObject.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (ParseException e) {
            throw refusal(name, "it must be a JSON web signature in compact serialization");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verify(JWSObject signature, Base64 certificate, String name) {
        X509Certificate parsed = X509CertUtils.parse(certificate.decode());
        if (parsed == null || !(parsed.getPublicKey() instanceof RSAPublicKey key)) {
            throw refusal(name, "its x5c header holds no certificate with an RSA key");
        }
        try {
            if (!signature.verify(new RSASSAVerifier(key))) {
                throw refusal(name, "it was not made with the key of its certificate");
            }
        } catch (JOSEException e) {
            throw refusal(name, "it cannot be verified with its certificate");
        }
    }

    private static InvalidXapiException refusal(String name, String why) {
        return new InvalidXapiException(name + ".attachments", XapiRule.SIGNATURE, why);
    }
}
