package dk.loeft.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.loeft.audit.Audit;
import dk.loeft.audit.AuditFilter;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.Certification;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Packages;
import dk.loeft.content.Tracking;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Learning;
import dk.loeft.learning.Library;
import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application as it is shipped, in Payara Micro over MariaDB: the use cases from within, and what everybody meets at
 * the entrance from without. One class, because every class starts a server.
 */
@ExtendWith(ArquillianExtension.class)
class DeployedIT {
    private static final PageRequest FIRST = PageRequest.first(10);

    private static final String PEOPLE = "/organisation/people";

    @Inject
    private Organisation organisation;

    @Inject
    private Accounts accounts;

    @Inject
    private Learning learning;

    @Inject
    private Authoring authoring;

    @Inject
    private Library library;

    @Inject
    private Certification certification;

    @Inject
    private Audit audit;

    @Inject
    private Packages packages;

    @Inject
    private Tracking tracking;

    @Inject
    private Cmi5Registrations registrations;

    @Inject
    private CurrentActor current;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/loeft")
    private DataSource database;

    @Deployment
    static WebArchive shipped() {
        return ShippedApplication.withTests(DeployedIT.class);
    }

    // --- from within: the use cases ---

    @Test
    void everyFacadeAnswersWhoMayAskIt() throws SQLException {
        become("admin");
        assertThat(organisation.units()).isNotEmpty();
        assertThat(audit.trail(AuditFilter.all(), FIRST).rows()).isNotEmpty();
        become("medarbejder");
        assertThat(accounts.me().givenName()).isEqualTo("Amina");
        assertThat(learning.catalogue(CatalogueFilter.all(), FIRST).rows()).isNotEmpty();
        become("forfatter");
        assertThat(packages.packages("", FIRST).rows()).isNotEmpty();
        assertThat(authoring.authored("", FIRST).rows()).isNotEmpty();
        become("hr");
        assertThat(registrations.learners(new CourseId(1), "", FIRST)).isPresent();
        assertThat(certification.list(CertificateFilter.all(), FIRST).rows()).isNotEmpty();
    }

    @Test
    void theDemoHasCoursesOfEveryStandardThatCanBeTaken() throws SQLException {
        become("forfatter");

        assertThat(library.choices().kinds())
                .containsExactlyInAnyOrder(
                        "scorm", "scorm2004", "cmi5", "xapi", "aicc", "cartridge", "h5p", "pdf", "video", "page");
    }

    @Test
    void nobodyMayDoWhatOnlyOthersMay() throws SQLException {
        become("medarbejder");
        UnitId root = root();

        refused(() -> organisation.renameUnit(root, "Min kommune"));
        refused(() -> packages.packages("", FIRST));
        refused(() -> registrations.learners(new CourseId(1), "", FIRST));
        refused(() -> registrations.waive(UUID.randomUUID(), "unit", "Administrative"));
        refused(() -> certification.list(CertificateFilter.all(), FIRST));
        refused(() -> audit.trail(AuditFilter.all(), FIRST));
        assertThat(text("SELECT name FROM unit WHERE parent_id IS NULL")).isNotEqualTo("Min kommune");
    }

    @Test
    void whoIsNotSignedInMayDoNothing() {
        refused(organisation::units);
        refused(accounts::me);
    }

    @Test
    void aPartOfAUseCaseIsClosedToEverybodyFromOutside() throws SQLException {
        become("admin");
        PersonId admin = current.person();

        refused(() -> organisation.card(admin));
    }

    @Test
    void theTrailIsWrittenWithTheChangeAndCommittedWithIt() throws Exception {
        become("admin");
        long before = number("SELECT MAX(seq) FROM audit_entry");

        UnitId unit = organisation.addUnit(Optional.of(root()), "Skovrødderne");

        assertThat(text("SELECT CONCAT(use_case, ' ', object_id) FROM audit_entry WHERE seq = " + (before + 1)))
                .isEqualTo("Organisation.addUnit " + unit.value());
        assertThat(number("SELECT person_id FROM audit_entry WHERE seq = " + (before + 1)))
                .isEqualTo(current.person().value());
        assertThat(text("SELECT hash FROM audit_head"))
                .isEqualTo(text("SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoTrace() throws Exception {
        become("admin");
        long before = number("SELECT MAX(seq) FROM audit_entry");

        transaction.begin();
        organisation.addUnit(Optional.of(root()), "Fortrudt");
        transaction.rollback();

        assertThat(number("SELECT COUNT(*) FROM unit WHERE name = 'Fortrudt'")).isZero();
        assertThat(number("SELECT MAX(seq) FROM audit_entry")).isEqualTo(before);
        assertThat(number("SELECT seq FROM audit_head")).isEqualTo(before);
    }

    @Test
    void aRefusedChangeLeavesNoTrace() throws SQLException {
        become("admin");
        UnitId root = root();
        long before = number("SELECT MAX(seq) FROM audit_entry");

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> organisation.removeUnit(root));

        assertThat(number("SELECT MAX(seq) FROM audit_entry")).isEqualTo(before);
    }

    @Test
    void trackingTakesNothingWithoutALaunchToken() throws SQLException {
        become("medarbejder");

        assertThat(tracking.actorOf("made-up")).isEmpty();
        refused(() -> tracking.start(List.of()));
    }

    // --- from without: the entrance ---

    @Test
    @RunAsClient
    void everyPageSaysWhatABrowserMayDoOnIt() {
        HttpResponse<String> page = pages().get(Visitor.SIGN_IN);

        List<String> policies = page.headers().allValues("Content-Security-Policy");
        assertThat(String.join(" ; ", policies))
                .contains("script-src 'self' 'nonce-")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .as("there is no TLS before this server")
                .isEmpty();
    }

    @Test
    @RunAsClient
    void signingInChangesTheSessionAndHidesItFromScripts() {
        Visitor visitor = pages();
        visitor.get(Visitor.SIGN_IN);
        HttpCookie before = visitor.session().orElseThrow();

        HttpResponse<String> answer = visitor.signIn("medarbejder", Surroundings.PASSWORD);

        HttpCookie after = visitor.session().orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(String.join(" ", answer.headers().allValues("Set-Cookie"))).contains("SameSite=lax");
        Visitor thief = pages();
        thief.plant(before);
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @RunAsClient
    void aFormOfAnotherSiteChangesNothing() {
        Visitor visitor = pages();
        visitor.signIn("admin", Surroundings.PASSWORD);
        Map<String, String> form =
                Visitor.signInForm(Visitor.hidden(visitor.get("/signin/profile")), "admin", Surroundings.PASSWORD);

        assertThat(visitor.post(PEOPLE, form, Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(PEOPLE, form, Map.of("Sec-Fetch-Site", "same-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(PEOPLE, form, Map.of("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(PEOPLE, form, Map.of("Origin", "null")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(PEOPLE, form, Map.of()).statusCode())
                .as("neither header")
                .isEqualTo(403);
    }

    @Test
    @RunAsClient
    void aFormWithoutTheStateOfItsPageIsNotTaken() {
        Map<String, String> madeUp = Map.of("jakarta.faces.ViewState", "1:1", "primefaces.nonce", "bm9uY2U=");
        for (Map<String, String> hidden : List.of(Map.<String, String>of(), madeUp)) {
            Visitor visitor = pages();
            visitor.post(Visitor.SIGN_IN, Visitor.signInForm(hidden, "admin", Surroundings.PASSWORD));
            assertThat(visitor.isSignedIn()).isFalse();
        }
    }

    @Test
    @RunAsClient
    void wrongPasswordsMakeTheNextAttemptWaitWhetherTheAccountExistsOrNot() {
        for (String name : List.of("leder", "findes-ikke")) {
            for (int attempt = 0; attempt < 5; attempt++) {
                pages().signIn(name, "forkert-kode");
            }
            // However slow this machine is, the wait is not over yet.
            Surroundings.database().execute("UPDATE sign_in_failure SET next_at = next_at + INTERVAL 1 HOUR");
            assertThat(pages().signIn(name, "forkert-kode").body())
                    .as(name)
                    .contains("id=\"problem\"")
                    .contains("Du kan prøve igen om");
        }
        Visitor right = pages();
        right.signIn("leder", Surroundings.PASSWORD);
        assertThat(right.isSignedIn()).as("the right password must wait too").isFalse();
    }

    @Test
    @RunAsClient
    void theAnswerToAWrongPasswordDoesNotTellWhetherTheAccountExists() {
        String known = problem(pages().signIn("hr", "forkert-kode").body());
        String unknown =
                problem(pages().signIn("hr-findes-ikke", "forkert-kode").body());

        assertThat(known).isNotBlank().isEqualTo(unknown);
    }

    @Test
    @RunAsClient
    void pagesAreClosedToWhoIsNotSignedInAndToWhoMayNot() {
        Visitor stranger = pages();
        assertThat(stranger.get(PEOPLE).headers().firstValue("Location").orElseThrow())
                .contains("/signin/sign-in");
        assertThat(stranger.get("/organisation/people.xhtml;x=.css").statusCode())
                .isNotEqualTo(200);
        Visitor employee = pages();
        employee.signIn("medarbejder", Surroundings.PASSWORD);
        assertThat(employee.get(PEOPLE).statusCode()).isEqualTo(403);
        assertThat(employee.get("/WEB-INF/web.xml").statusCode()).isEqualTo(404);
    }

    @Test
    @RunAsClient
    void anErrorIsShownAsHtmlLikeEveryOtherPage() {
        Visitor employee = pages();
        employee.signIn("medarbejder", Surroundings.PASSWORD);

        HttpResponse<String> missing = employee.get("/learning/course?id=999999");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(missing.body()).contains("Siden findes ikke");
    }

    @Test
    @RunAsClient
    void noPageLivesOnTheOriginOfTheContent() {
        Visitor visitor = new Visitor(Surroundings.address("127.0.0.1"));

        HttpResponse<String> answer = visitor.get(Visitor.SIGN_IN);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains(Surroundings.address("localhost") + Visitor.SIGN_IN);
        assertThat(visitor.session()).isEmpty();
    }

    // --- what the tests need ---

    private static Visitor pages() {
        return new Visitor(Surroundings.address("localhost"));
    }

    private static String problem(String page) {
        int begin = page.indexOf("id=\"problem\"");
        return begin < 0 ? "" : page.substring(begin, page.indexOf("</div>", begin));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable useCase) {
        assertThatExceptionOfType(NotPermittedException.class).isThrownBy(useCase);
    }

    private void become(String userName) throws SQLException {
        long person = number("SELECT id FROM person WHERE user_name = '" + userName + "'");
        Actor actor = accounts.actorOf(new PersonId(person)).orElseThrow();
        current.become(actor);
    }

    private UnitId root() throws SQLException {
        return new UnitId(number("SELECT id FROM unit WHERE parent_id IS NULL"));
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            return rows.getString(1);
        }
    }
}
