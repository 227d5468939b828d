package dk.loeft.web.team;

import dk.loeft.reporting.LeaderlessFilter;
import dk.loeft.reporting.Leadership;
import dk.loeft.reporting.PersonWithoutLeader;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The people whose leader is missing, for HR. */
@Named("leaderless")
@RequestScoped
public class LeaderlessPage {
    private static final int PAGE_SIZE = 50;

    private final Leadership leadership;

    private final ListState<PersonWithoutLeader> list = new ListState<>(PAGE_SIZE, "", false);

    private boolean nobody;

    @Inject
    public LeaderlessPage(Leadership leadership) {
        this.leadership = leadership;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected LeaderlessPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(leadership.without(new LeaderlessFilter(list.getText(), nobody), list.request()));
    }

    /** The filter as the rest of an address, for the file. */
    public String getQuery() {
        return "nobody=" + nobody + "&q=" + URLEncoder.encode(list.getText(), StandardCharsets.UTF_8);
    }

    public ListState<PersonWithoutLeader> getList() {
        return list;
    }

    public boolean isFiltered() {
        return nobody || !list.getText().isEmpty();
    }

    /** Whether only those are listed whom nobody leads at all. */
    public boolean isNobody() {
        return nobody;
    }

    public void setNobody(boolean nobody) {
        this.nobody = nobody;
    }
}
