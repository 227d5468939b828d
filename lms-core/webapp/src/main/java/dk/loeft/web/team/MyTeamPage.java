package dk.loeft.web.team;

import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.TeamFigures;
import dk.loeft.reporting.TeamFilter;
import dk.loeft.reporting.TeamFilter.Show;
import dk.loeft.reporting.TeamMember;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.TeamRequests;
import dk.loeft.reporting.TeamUnit;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.Teams;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leader's team: figures, the parts below, who needs what, and what waits for an answer. */
@Named("myTeam")
@RequestScoped
public class MyTeamPage {
    private static final int PAGE_SIZE = 25;
    private static final int PERCENT = 100;
    private static final int MANY = 20;
    private static final int SOME = 10;

    /** The colon keeps them out of addresses: they are what the form tells, not where one is. */
    private static final String SHOWN = "requests:shown";

    private static final String ALL = "requests:all";
    private static final String ONE = "requests:one";

    private static final Pattern KEY = Pattern.compile("([A-Z_]{1,30}):(\\d{1,18})");

    private final Teams teams;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<TeamMember> list = new ListState<>(PAGE_SIZE, "", false);

    private long unit;
    private Show show = Show.ACTION;
    private Optional<TeamView> view = Optional.empty();
    private TeamRequests requests = TeamRequests.NONE;

    @Inject
    public MyTeamPage(Teams teams, Address address, Refusals refusals, Toasts toasts) {
        this.teams = teams;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyTeamPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        unit = address.key("unit");
        show = Stream.of(Show.values())
                .filter(each -> each.name().equals(address.text("show")))
                .findFirst()
                .orElse(Show.ACTION);
        list.setText(address.text("q"));
        list.setSort(address.text("sort"));
        list.setDescending(Boolean.parseBoolean(address.text("descending")));
        list.setNumber((int) Math.min(address.key("page"), Integer.MAX_VALUE));
        view = teams.team(
                new TeamFilter(Optional.of(unit).filter(key -> key > 0).map(UnitId::new), show, list.getText()),
                list.request());
        view.map(TeamView::people).ifPresent(list::show);
        requests = teams.requests();
    }

    /**
     * Answers that there is nothing where the unit is not the reader's; else approves what the form asks for. The keys come with
     * the form: what is approved is what the reader saw, whatever waits by now.
     */
    public @Nullable String act() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
            return null;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        Map<String, String[]> sent = context.getExternalContext().getRequestParameterValuesMap();
        if (!context.isPostback()) {
            return null;
        }
        if (sent.containsKey(ONE)) {
            return approve(keys(sent, ONE));
        }
        return sent.containsKey(ALL) ? approve(keys(sent, SHOWN)) : null;
    }

    private static List<TeamRequest.Key> keys(Map<String, String[]> sent, String name) {
        return Stream.of(sent.getOrDefault(name, new String[0]))
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> new TeamRequest.Key(key.group(1), Long.parseLong(key.group(2))))
                .toList();
    }

    private @Nullable String approve(List<TeamRequest.Key> keys) {
        try {
            toasts.done("team", "requests.approved", teams.approve(keys));
            return "/team/mine?faces-redirect=true&show=" + show + (unit > 0 ? "&unit=" + unit : "");
        } catch (RefusedException e) {
            refusals.show(e);
            requests = teams.requests();
            return null;
        }
    }

    /** The address of this part of the team, showing others. */
    public String address(String shown) {
        return address(Optional.of(unit).filter(key -> key > 0).map(UnitId::new), shown);
    }

    /** The address of a part of the team. */
    public String address(Optional<UnitId> part, String shown) {
        String words =
                list.getText().isEmpty() ? "" : "&q=" + URLEncoder.encode(list.getText(), StandardCharsets.UTF_8);
        return "/team/mine?show=" + shown
                + part.map(key -> "&unit=" + key.value()).orElse("")
                + words;
    }

    /** How a part's cell is coloured: 1 a fifth or more of the people, 2 a tenth or more, 3 some, 4 none. */
    public int heat(TeamFigures figures, String shown) {
        long share = percent(figures, shown);
        if (figures.of(Show.valueOf(shown)) == 0) {
            return 4;
        }
        return share >= MANY ? 1 : share >= SOME ? 2 : 3;
    }

    /** How many per cent of a part's people it is. */
    public long percent(TeamFigures figures, String shown) {
        return figures.people() == 0 ? 0 : Math.round((double) PERCENT * count(figures, shown) / figures.people());
    }

    /** How many of a part's people it is. */
    public long count(TeamFigures figures, String shown) {
        return figures.of(Show.valueOf(shown));
    }

    public TeamFigures getFigures() {
        return view.map(TeamView::figures).orElse(TeamFigures.NONE);
    }

    /** From the topmost unit down to the one that is looked at. */
    public List<TeamView.Step> getTrail() {
        return view.map(TeamView::trail).orElse(List.of());
    }

    /** The name of the unit that is looked at, empty where it is several. */
    public String getUnitName() {
        List<TeamView.Step> trail = getTrail();
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).name();
    }

    public List<TeamUnit> getUnits() {
        return view.map(TeamView::units).filter(parts -> parts.size() > 1).orElse(List.of());
    }

    /** What the parts are compared by. */
    public List<Show> getMeasures() {
        return List.of(Show.OVERDUE, Show.EXPIRING, Show.GAPS);
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public Show getShow() {
        return show;
    }

    public long getUnit() {
        return unit;
    }

    public ListState<TeamMember> getList() {
        return list;
    }

    public TeamRequests getRequests() {
        return requests;
    }
}
