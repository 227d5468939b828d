package dk.loeft.web.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The seminars of the house as their planners see them. */
@Named("seminarPlanning")
@RequestScoped
public class SeminarPlanningPage {
    private static final int PAGE_SIZE = 25;

    private static final List<Show> SHOWS = List.of(Show.COMING, Show.PAST, Show.CANCELLED);

    private final SeminarPlanning planning;
    private final Address address;

    private final ListState<SeminarRow> list = new ListState<>(PAGE_SIZE, "", false);

    @Inject
    public SeminarPlanningPage(SeminarPlanning planning, Address address) {
        this.planning = planning;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SeminarPlanningPage() {
        this(null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        Optional<CourseId> course =
                Optional.of(getCourse()).filter(key -> key > 0).map(CourseId::new);
        list.show(planning.planned(new SeminarFilter(list.getText(), course, getShow()), list.request()));
    }

    public List<Show> getShows() {
        return SHOWS;
    }

    public Show getShow() {
        return SHOWS.stream()
                .filter(each -> each.name().equals(address.text("show")))
                .findFirst()
                .orElse(Show.COMING);
    }

    /** The course whose seminars alone are shown, 0: all. */
    public long getCourse() {
        return address.key("course");
    }

    /** Whether only some are wanted. */
    public boolean isFiltered() {
        return !list.getText().isEmpty() || getCourse() > 0;
    }

    public ListState<SeminarRow> getList() {
        return list;
    }
}
