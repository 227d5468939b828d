package dk.loeft.web.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.Seminars;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The next seminars of the course that is looked at. */
@Named("courseSeminars")
@RequestScoped
public class CourseSeminarsPage {
    private static final int SHOWN = 3;

    private final Seminars seminars;
    private final Address address;

    private Page<SeminarRow> page = new Page<>(List.of(), 0, PageRequest.first(SHOWN));

    @Inject
    public CourseSeminarsPage(Seminars seminars, Address address) {
        this.seminars = seminars;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CourseSeminarsPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        page = seminars.list(
                new SeminarFilter("", Optional.of(new CourseId(address.key("id"))), Show.OPEN),
                PageRequest.first(SHOWN));
    }

    public List<SeminarRow> getRows() {
        return page.rows();
    }

    /** How many can be booked, the shown ones among them. */
    public long getTotal() {
        return page.total();
    }
}
