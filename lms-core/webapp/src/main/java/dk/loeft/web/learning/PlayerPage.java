package dk.loeft.web.learning;

import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Learning;
import dk.loeft.learning.Part;
import dk.loeft.learning.Player;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The player: the course's parts beside a frame in which one of them runs on the content origin. Also renders the parts
 * alone, when the page asks for their states again after something was reported.
 */
@Named("player")
@RequestScoped
public class PlayerPage {
    private final Learning learning;
    private final Authoring authoring;

    private long course;
    private String part = "";
    private boolean preview;
    private String language = "";
    private Optional<Player> player = Optional.empty();
    private List<Part> parts = List.of();

    @Inject
    public PlayerPage(Learning learning, Authoring authoring) {
        this.learning = learning;
        this.authoring = authoring;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PlayerPage() {
        this(null, null);
    }

    /** Opens the course; a part that is still locked leads back to the course, which tells what comes first. */
    public void open() throws IOException {
        Optional<String> wanted = Optional.of(part).filter(id -> !id.isBlank());
        CourseId id = new CourseId(course);
        try {
            Player opened = preview ? authoring.preview(id, wanted, previewLanguage()) : learning.open(id, wanted);
            player = Optional.of(opened);
            parts = opened.parts();
        } catch (RefusedException refused) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String back = preview ? "/authoring/course?id=" + course : "/learning/course?id=" + course;
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + back);
            faces.responseComplete();
        }
    }

    private Optional<String> previewLanguage() {
        return Optional.of(language).filter(code -> !code.isBlank());
    }

    /** Reads the states again without opening anything. */
    public void refresh() {
        parts = learning.progress(new CourseId(course)).map(CourseView::parts).orElse(List.of());
    }

    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }

    public String getPart() {
        return player.map(Player::part).orElse(part);
    }

    public void setPart(String part) {
        this.part = part;
    }

    public boolean isPreview() {
        return preview;
    }

    public void setPreview(boolean preview) {
        this.preview = preview;
    }

    /** The language an author looks at the course in, empty for that of the course; learners have chosen theirs before. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isOpened() {
        return player.isPresent();
    }

    public Player getView() {
        return player.orElseThrow();
    }

    public List<Part> getParts() {
        return parts;
    }

    /** Whether there is more than one part to choose from. */
    public boolean isSeveral() {
        return getPartsTotal() > 1;
    }

    /** Whether what runs in the frame decides what can be opened next, so that no part is a link of ours. */
    public boolean isSequenced() {
        return player.map(Player::sequenced).orElse(false);
    }

    public boolean isReview() {
        return player.map(p -> p.mode() == LaunchMode.REVIEW).orElse(false);
    }

    public long getPartsTotal() {
        return parts.stream().filter(Part::counts).count();
    }

    public long getPartsDone() {
        return parts.stream().filter(Part::done).count();
    }

    public long getPercent() {
        return getPartsTotal() == 0 ? 0 : 100 * getPartsDone() / getPartsTotal();
    }

    /** The ordinal of the open part among those that can be opened, from 1. */
    public int getPosition() {
        List<String> ids = launchable();
        return Math.max(0, ids.indexOf(getPart())) + 1;
    }

    /** The title of the open part. */
    public String getPartTitle() {
        return parts.stream()
                .filter(p -> p.id().equals(getPart()))
                .map(Part::title)
                .findFirst()
                .orElse("");
    }

    /** The part before, empty if the open one is the first. */
    public String getPrevious() {
        int at = launchable().indexOf(getPart());
        return at > 0 ? launchable().get(at - 1) : "";
    }

    /** The part after, empty if the open one is the last. */
    public String getFollowing() {
        List<String> ids = launchable();
        int at = ids.indexOf(getPart());
        return at >= 0 && at + 1 < ids.size() ? ids.get(at + 1) : "";
    }

    public String getContentOrigin() {
        return Setting.CONTENT_ORIGIN.text();
    }

    private List<String> launchable() {
        return parts.stream().filter(Part::launchable).map(Part::id).toList();
    }
}
