package dk.loeft.xapi.internal.statements;

import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.XapiRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachmentsTest {
    private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private static final String BARE =
            "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'}}";

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final LrsDesk lrs = new LrsDesk(database, 1, XapiScope.ALL);

    @BeforeEach
    void empty() {
        database.execute(
                "DELETE FROM xapi_statement", "DELETE FROM xapi_attachment", "DELETE FROM xapi_attachment_piece");
    }

    private static AttachmentData data(byte[] bytes) {
        String sha2 = HexFormat.of().formatHex(Digest.digest("SHA-256", bytes));
        return new AttachmentData(sha2, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static Statement with(AttachmentData data, String usage, String more) {
        return statement(BARE.replaceFirst(
                "\\}$",
                ",'attachments':[{'usageType':'" + usage
                        + "','display':{'da':'Bilag'},'contentType':'application/octet-stream','length':" + data.bytes()
                        + ",'sha2':'" + data.sha2() + "'" + more + "}]}"));
    }

    private static Statement with(AttachmentData data) {
        return with(data, "http://b.dk/bilag", "");
    }

    private byte[] read(String sha2) {
        return lrs.ask(each -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                each.attachment(sha2, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    @Test
    void dataOfAnySizeComesBackAndIsKeptOnce() {
        byte[] large = new byte[(1 << 20) + 17];
        new Random(7).nextBytes(large);
        for (byte[] bytes : new byte[][] {new byte[0], {1}, large}) {
            AttachmentData data = data(bytes);
            lrs.storeWith(with(data), data);
            lrs.storeWith(with(data), data);
            assertThat(read(data.sha2())).isEqualTo(bytes);
        }
        assertThat(database.number("SELECT COUNT(DISTINCT sha2) FROM xapi_attachment_piece"))
                .isEqualTo(3);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_attachment_piece"))
                .isEqualTo(1 + 1 + 5);

        StatementPage page =
                lrs.page(query().as(StatementFormat.EXACT, "da", true).ask());
        assertThat(page.statements()).hasSize(6);
        assertThat(page.attachments()).hasSize(3);
        assertThat(lrs.page(query().ask()).attachments()).isEmpty();
    }

    @Test
    void dataAndAttachmentsBelongTogether() {
        AttachmentData data = data(new byte[] {1, 2, 3});
        AttachmentData other = data(new byte[] {4});
        assertThatThrownBy(() -> lrs.storeWith(with(data))).satisfies(refusal -> is(refusal, XapiRule.ATTACHMENT));
        assertThatThrownBy(() -> lrs.storeWith(statement(BARE), data))
                .satisfies(refusal -> is(refusal, XapiRule.ATTACHMENT_EXCESS));
        assertThatThrownBy(() -> lrs.storeWith(with(data), data, other))
                .satisfies(refusal -> is(refusal, XapiRule.ATTACHMENT_EXCESS));
        lrs.storeWith(with(data, "http://b.dk/bilag", ",'fileUrl':'https://b.dk/fil'"));
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_attachment_piece"))
                .isZero();
    }

    private static void is(Throwable refusal, XapiRule rule) {
        assertThat(refusal).isInstanceOfSatisfying(InvalidXapiException.class, each -> assertThat(each.rule())
                .isEqualTo(rule));
    }

    private static AttachmentData signed(String statement, JWSAlgorithm algorithm) throws JOSEException {
        JWSObject signature = new JWSObject(new JWSHeader(algorithm), new Payload(statement.replace('\'', '"')));
        if (algorithm.equals(JWSAlgorithm.HS256)) {
            signature.sign(new MACSigner("en hemmelighed paa over to og tredive tegn"));
        } else {
            signature.sign(new RSASSASigner(key().getPrivate()));
        }
        return data(signature.serialize().getBytes(StandardCharsets.US_ASCII));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSignatureMustSignItsOwnStatement() throws JOSEException {
        for (JWSAlgorithm algorithm : Arrays.asList(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512)) {
            AttachmentData good = signed(BARE, algorithm);
            assertThat(lrs.storeWith(with(good, SIGNATURE, ""), good)).hasSize(1);
        }
        AttachmentData other = signed(BARE.replace("b.dk/o", "b.dk/other"), JWSAlgorithm.RS256);
        assertThatThrownBy(() -> lrs.storeWith(with(other, SIGNATURE, ""), other))
                .satisfies(refusal -> is(refusal, XapiRule.SIGNATURE))
                .hasMessageContaining("another statement");
        AttachmentData weak = signed(BARE, JWSAlgorithm.HS256);
        assertThatThrownBy(() -> lrs.storeWith(with(weak, SIGNATURE, ""), weak)).hasMessageContaining("RS256");
        AttachmentData none = data("not a signature".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> lrs.storeWith(with(none, SIGNATURE, ""), none))
                .hasMessageContaining("compact serialization");
    }
}
