package dk.loeft.web.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.Seminars;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The seminars that one can book, and those that one has booked. */
@Named("seminars")
@RequestScoped
public class SeminarsPage {
    private static final int PAGE_SIZE = 20;

    private final Seminars seminars;
    private final Address address;

    private final ListState<SeminarRow> list = new ListState<>(PAGE_SIZE, "", false);

    @Inject
    public SeminarsPage(Seminars seminars, Address address) {
        this.seminars = seminars;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SeminarsPage() {
        this(null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        Optional<CourseId> course =
                Optional.of(getCourse()).filter(key -> key > 0).map(CourseId::new);
        list.show(seminars.list(
                new SeminarFilter(list.getText(), course, isMine() ? Show.MINE : Show.OPEN), list.request()));
    }

    /** Whether the reader's own are shown. */
    public boolean isMine() {
        return address.text("show").equals("mine");
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
