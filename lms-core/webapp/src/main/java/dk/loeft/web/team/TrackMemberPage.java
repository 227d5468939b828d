package dk.loeft.web.team;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackMember;
import dk.loeft.learning.Tracks;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person on a track: the path, waiving a course, and taking the person off again. */
@Named("trackMember")
@RequestScoped
public class TrackMemberPage {
    private static final Map<String, String> FIELDS =
            Map.of("learning.track.reason", "waive:reason", "learning.track.not-counted", "waive:course");

    private final Tracks tracks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private TrackId id = new TrackId(0);
    private PersonId person = new PersonId(0);
    private Optional<TrackMember> member = Optional.empty();
    private long course;
    private String reason = "";

    @Inject
    public TrackMemberPage(Tracks tracks, Address address, Refusals refusals, Toasts toasts) {
        this.tracks = tracks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackMemberPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        person = new PersonId(address.key("person"));
        member = tracks.member(id, person);
    }

    /** Answers "not found" for somebody who is not on the track, or whom the reader does not lead. */
    public void check() throws IOException {
        if (member.isEmpty()) {
            address.notFound();
        }
    }

    /** Lets the chosen course count as done. */
    public @Nullable String waive() {
        return change(
                () -> tracks.waive(id, person, new CourseId(course), reason),
                "track.waived",
                "/team/track-member?faces-redirect=true&id=" + id.value() + "&person=" + person.value());
    }

    /** Takes the person off the track. */
    public @Nullable String remove() {
        return change(
                () -> tracks.remove(id, person), "track.removed", "/team/track?faces-redirect=true&id=" + id.value());
    }

    private @Nullable String change(Runnable useCase, String said, String then) {
        try {
            Retry.of(() -> {
                useCase.run();
                return true;
            });
            toasts.done("team", said, getView().person().name());
            return then;
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return member.isPresent();
    }

    public TrackMember getView() {
        return member.orElseThrow();
    }

    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
