package dk.loeft.web;

import dk.loeft.communication.Notifications;
import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonCard;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every page shows of whoever looks at it: name, menu, language and theme. */
@Named("viewer")
@RequestScoped
public class ViewerPage {
    private static final int MENU_BAR = 4;

    private final Accounts accounts;
    private final CurrentActor current;
    private final Notifications notifications;
    private final HttpServletRequest request;

    private @Nullable PersonCard card;
    private @Nullable Integer unread;

    @Inject
    public ViewerPage(
            Accounts accounts, CurrentActor current, Notifications notifications, HttpServletRequest request) {
        this.accounts = accounts;
        this.current = current;
        this.notifications = notifications;
        this.request = request;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ViewerPage() {
        this(null, null, null, null);
    }

    public boolean isSignedIn() {
        return current.find().flatMap(Actor::person).isPresent();
    }

    public String getName() {
        return card().name();
    }

    public String getGivenName() {
        return card().givenName();
    }

    public String getInitials() {
        return card().initials();
    }

    /** How many notifications the person has not read, as far as they are counted. */
    public int getUnread() {
        return Optional.ofNullable(unread).orElseGet(() -> unread = notifications.unread());
    }

    /** The same as one reads it at the bell. */
    public String getUnreadShown() {
        return getUnread() < Notifications.MOST_COUNTED
                ? String.valueOf(getUnread())
                : (Notifications.MOST_COUNTED - 1) + "+";
    }

    public Locale getLocale() {
        return Language.of(request);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    public String getOtherLanguage() {
        return "da".equals(getLanguage()) ? "en" : "da";
    }

    /** {@code light} or {@code dark} if one was chosen; empty: as the device has it. */
    public String getTheme() {
        return Language.cookie(request, "loeft-theme")
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }

    public String getMunicipality() {
        return Setting.MUNICIPALITY.text();
    }

    /** Changes with each issue of the program, so that browsers keep style and script no longer than that. */
    public String getVersion() {
        return Build.version();
    }

    public boolean isHr() {
        return may(Permission.SEE_CERTIFICATES);
    }

    public boolean isAuthor() {
        return may(Permission.AUTHOR);
    }

    /** Whether the person sees a team of their own. */
    public boolean isLeader() {
        return may(Permission.SEE_TEAM);
    }

    /** Whether the person may put others on tracks. */
    public boolean isTrackLeader() {
        return may(Permission.LEAD_TRACKS);
    }

    /** Whether the person may see how others stand with the units of a course, and waive units. */
    public boolean isWaiver() {
        return may(Permission.WAIVE_UNITS);
    }

    public boolean isAdministrator() {
        return may(Permission.ADMINISTER_PEOPLE);
    }

    /** Whether the person may rule who is given what, which is a matter of the whole municipality. */
    public boolean isRuler() {
        return current.find()
                .filter(who -> who.scopeOf(Permission.ASSIGN).everywhere())
                .isPresent();
    }

    /** Whether the person may read the audit trail, which is that of the whole municipality. */
    public boolean isAuditor() {
        return current.find()
                .filter(who -> who.scopeOf(Permission.READ_AUDIT).everywhere())
                .isPresent();
    }

    /** Whether the person may let programs in, which is a matter of the whole municipality. */
    public boolean isAccessAdministrator() {
        return current.find()
                .filter(who -> who.scopeOf(Permission.ADMINISTER_ACCESS).everywhere())
                .isPresent();
    }

    /** The menu of the person's roles, the most used first. */
    public List<MenuItem> getMenu() {
        List<MenuItem> menu = new ArrayList<>();
        menu.add(new MenuItem("home", "/learning/home", "home"));
        if (may(Permission.SEE_TEAM)) {
            menu.add(new MenuItem("team", "/team/mine", "users"));
        }
        menu.add(new MenuItem("catalogue", "/learning/catalogue", "search"));
        menu.add(new MenuItem("mine", "/certification/mine", "verified"));
        menu.add(new MenuItem("seminars", "/seminar/events", "calendar"));
        if (isHr()) {
            menu.add(new MenuItem("certificates", "/certification/list", "list-check"));
        }
        if (may(Permission.SEE_LEARNING)) {
            menu.add(new MenuItem("external", "/external/list", "briefcase"));
        }
        if (isRuler()) {
            menu.add(new MenuItem("rules", "/assignment/rules", "sliders-h"));
        }
        if (isAuthor()) {
            menu.add(new MenuItem("packages", "/authoring/packages", "box"));
            menu.add(new MenuItem("courses", "/authoring/courses", "book"));
        }
        menu.add(new MenuItem("competences", "/competence/mine", "bullseye"));
        if (isAdministrator() || may(Permission.REGISTER_LEAVE)) {
            menu.add(new MenuItem("people", "/organisation/people", "users"));
        }
        if (isAdministrator()) {
            menu.add(new MenuItem("units", "/organisation/units", "sitemap"));
        }
        if (isHr()) {
            menu.add(new MenuItem("leaderless", "/team/leaderless", "user-minus"));
        }
        if (may(Permission.SEE_DELIVERIES)) {
            menu.add(new MenuItem("deliveries", "/communication/deliveries", "envelope"));
        }
        if (isAuditor()) {
            menu.add(new MenuItem("audit", "/audit/trail", "history"));
        }
        if (isAccessAdministrator()) {
            menu.add(new MenuItem("credentials", "/recordstore/credentials", "database"));
        }
        return menu;
    }

    /** What does not fit into the bar on a phone. */
    public List<MenuItem> getMenuRest() {
        return getMenu().stream().skip(MENU_BAR).toList();
    }

    /** The present address with another value of one parameter. */
    public String addressWith(String parameter, Object value) {
        return address(Map.of(parameter, String.valueOf(value)));
    }

    /** The present list in another order, from its first page. */
    public String sortAddress(String by, boolean descending) {
        return address(Map.of("sort", by, "descending", String.valueOf(descending), "page", "1"));
    }

    private String address(Map<String, String> changes) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (ofAddress(name, values[0])) {
                parameters.put(name, values[0]);
            }
        });
        parameters.putAll(changes);
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A form that was refused sends its own fields, and what Faces adds, under names with colons and dots; and its name. */
    private static boolean ofAddress(String name, String value) {
        return name.indexOf(':') < 0 && name.indexOf('.') < 0 && !value.equals(name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean may(Permission permission) {
        return current.find().filter(actor -> actor.may(permission)).isPresent();
    }

    private PersonCard card() {
        return Optional.ofNullable(card).orElseGet(() -> card = accounts.me());
    }
}
