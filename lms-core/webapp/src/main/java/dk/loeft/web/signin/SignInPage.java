package dk.loeft.web.signin;

import dk.loeft.organisation.SignIn;
import dk.loeft.shared.Setting;
import dk.loeft.web.access.LocalPath;
import dk.loeft.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The form for user name and password. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    private static final List<String> DEMO_USERS = List.of("medarbejder", "leder", "chef", "hr", "forfatter", "admin");

    private final SecurityContext security;

    private final SignInAttempt attempt;

    private String userName = "";

    private String password = "";

    private String to = "";

    private String why = "";

    @Inject
    public SignInPage(SecurityContext security, SignInAttempt attempt) {
        this.security = security;
        this.attempt = attempt;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SignInPage() {
        this(null, null);
    }

    /** Who is signed in already has nothing to do here. */
    public void load() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (SignedIn.of((HttpServletRequest) external.getRequest()).isPresent()) {
            goOn(external);
        }
    }

    /** Tries what was typed; on success the browser is sent to the page that was asked for. */
    public void enter() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .newAuthentication(true)
                        .credential(new UsernamePasswordCredential(userName.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            goOn(external);
        }
    }

    private void goOn(ExternalContext external) throws IOException {
        external.redirect(LocalPath.of(to).orElse(LocalPath.HOME).value());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** The end of the message key for what came of the attempt: {@code denied}, {@code delayed} or nothing. */
    public String getProblem() {
        return attempt.outcome()
                .map(result ->
                        result instanceof SignIn.Denied ? "denied" : result instanceof SignIn.Delayed ? "delayed" : "")
                .orElse("");
    }

    /** How many seconds to wait, rounded up so that the next attempt is not too early. */
    public long getSeconds() {
        return attempt.outcome()
                .filter(SignIn.Delayed.class::isInstance)
                .map(result -> ((SignIn.Delayed) result).delay())
                .map(delay -> Math.max(1, delay.plus(Duration.ofMillis(999)).toSeconds()))
                .orElse(0L);
    }

    /** Why somebody came here who was inside before: {@code ended}, {@code waited}, {@code out}, or nothing. */
    public String getReason() {
        return List.of("ended", "waited", "out").contains(why) && getProblem().isEmpty() ? why : "";
    }

    /** The names to try in the demo, none elsewhere. */
    public List<String> getDemoUsers() {
        return Setting.DEMO.on() ? DEMO_USERS : List.of();
    }

    public String getMunicipality() {
        return Setting.MUNICIPALITY.text();
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
