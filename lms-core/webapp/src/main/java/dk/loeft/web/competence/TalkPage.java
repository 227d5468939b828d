package dk.loeft.web.competence;

import dk.loeft.competence.Agreement;
import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementInput;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PointId;
import dk.loeft.competence.Talk;
import dk.loeft.competence.TalkId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One development talk: its agenda, what is agreed, and how that goes. */
@Named("developmentTalk")
@RequestScoped
public class TalkPage {
    private static final Map<String, String> AGENDA =
            Map.of("competence.talk.text", "point:text", "competence.talk.past", "move:to");

    private static final Map<String, String> AGREEING =
            Map.of("competence.talk.text", "agree:text", "competence.talk.due", "agree:due");

    private final DevelopmentTalks talks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<Talk> talk = Optional.empty();
    private String point = "";
    private @Nullable LocalDate to;
    private String agreed = "";
    private boolean byLeader;
    private @Nullable LocalDate due;
    private boolean done;
    private String note = "";
    private String why = "";

    @Inject
    public TalkPage(DevelopmentTalks talks, Address address, Refusals refusals, Toasts toasts) {
        this.talks = talks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TalkPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        talk = talks.talk(new TalkId(address.key("id")));
        to = talk.map(Talk::plannedOn).orElse(null);
        getFollowed().ifPresent(agreement -> {
            done = agreement.doneOn().isPresent();
            note = agreement.note();
        });
    }

    /** Answers that there is nothing where the talk is none of the reader's. */
    public void load() throws IOException {
        if (talk.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String add() {
        return act("talk.point.added", AGENDA, () -> talks.add(id(), point));
    }

    public @Nullable String remove(long key) {
        return act("talk.point.removed", AGENDA, () -> talks.remove(id(), new PointId(key)));
    }

    public @Nullable String move() {
        LocalDate day = to;
        return day == null ? null : act("talk.moved", AGENDA, () -> talks.move(id(), day));
    }

    public @Nullable String agree() {
        LocalDate day = due;
        return day == null
                ? null
                : act("talk.agreed", AGREEING, () -> talks.agree(id(), new AgreementInput(agreed, byLeader, day)));
    }

    public @Nullable String cancel(long key) {
        return act("talk.cancelled", AGREEING, () -> talks.cancel(id(), new AgreementId(key)));
    }

    public @Nullable String hold() {
        return act("talk.held", Map.of(), () -> talks.hold(id()));
    }

    public @Nullable String callOff() {
        return act("talk.off.done", Map.of("competence.talk.note", "off:why"), () -> talks.callOff(id(), why));
    }

    /** Says how the agreement goes that the address names. */
    public @Nullable String followUp() {
        return act(
                "talk.followed",
                Map.of("competence.talk.note", "follow:note"),
                () -> talks.followUp(new AgreementId(address.key("follow")), done, note));
    }

    private @Nullable String act(String key, Map<String, String> fields, Runnable work) {
        try {
            work.run();
            toasts.done("competence", key);
            return "/competence/talk?faces-redirect=true&id=" + id().value();
        } catch (RefusedException e) {
            refusals.show(e, fields);
            return null;
        }
    }

    private TalkId id() {
        return getTalk().id();
    }

    public boolean isFound() {
        return talk.isPresent();
    }

    public Talk getTalk() {
        return talk.orElseThrow();
    }

    public boolean isHeld() {
        return getTalk().heldOn().isPresent();
    }

    /** Whether it is still to be held. */
    public boolean isOpen() {
        return !isHeld() && getTalk().calledOffOn().isEmpty();
    }

    /** The agreement whose follow-up is written. */
    public Optional<Agreement> getFollowed() {
        long key = address.key("follow");
        return talk.flatMap(open -> Stream.concat(
                        open.agreements().stream(), open.points().stream().flatMap(each -> each.agreement().stream()))
                .filter(each -> each.id().value() == key)
                .findFirst());
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getAgreed() {
        return agreed;
    }

    public void setAgreed(String agreed) {
        this.agreed = agreed;
    }

    public boolean isByLeader() {
        return byLeader;
    }

    public void setByLeader(boolean byLeader) {
        this.byLeader = byLeader;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
