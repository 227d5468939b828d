package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.learning.TrackChoices;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackProblem;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a track. Every button sends the whole form, so that all of it works without a mouse and without a script. */
@Named("trackEditor")
@RequestScoped
public class TrackEditorPage {
    private final TrackAuthoring authoring;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private TrackId id = new TrackId(0);
    private Optional<AuthoredTrack> known = Optional.empty();
    private TrackInput input = TrackForm.EMPTY;
    private TrackChoices choices = new TrackChoices(List.of(), List.of());
    private List<TrackProblem> problems = List.of();
    private final Map<String, String> titles = new HashMap<>();
    private int touched = -1;

    @Inject
    public TrackEditorPage(TrackAuthoring authoring, Address address, Refusals refusals, Toasts toasts) {
        this.authoring = authoring;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackEditorPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        known = authoring.authoredTrack(id);
        choices = authoring.choices(known.map(AuthoredTrack::track));
        choices.courses().forEach(each -> titles.put(TrackForm.value(each.item()), each.title()));
        choices.tracks().forEach(each -> titles.put(TrackForm.value(each.item()), each.title()));
        input = TrackForm.sent(address).or(() -> authoring.written(id)).orElse(TrackForm.EMPTY);
        problems = known.isPresent() ? authoring.check(id) : List.of();
    }

    /** Answers that there is nothing where the address names a track that is not there. */
    public void load() throws IOException {
        if (known.isEmpty() && address.key("id") > 0) {
            address.notFound();
        }
    }

    // What the buttons do to the form; nothing is kept before it is saved.

    public void addSet() {
        input = TrackForm.withAnotherSet(input);
        touched = input.sets().size() - 1;
    }

    public void removeSet(int set) {
        input = TrackForm.without(input, set);
        touched = Math.min(set, input.sets().size() - 1);
    }

    public void moveSet(int set, int by) {
        input = TrackForm.moved(input, set, by);
        touched = Math.max(0, Math.min(input.sets().size() - 1, set + by));
    }

    public void addItem(int set) {
        TrackForm.parsed(address.text("set-" + set + "-add"))
                .ifPresent(
                        item -> input = TrackForm.withItem(input, set, new TrackItemInput(item.kind(), item.key(), 1)));
        touched = set;
    }

    public void removeItem(int set, int item) {
        input = TrackForm.withoutItem(input, set, item);
        touched = set;
    }

    public void moveItem(int set, int item, int by) {
        input = TrackForm.movedItem(input, set, item, by);
        touched = set;
    }

    public @Nullable String save() {
        try {
            return kept("track.saved");
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Saves what stands in the form, and publishes it. */
    public @Nullable String publish() {
        try {
            write();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
        try {
            authoring.publish(id);
            toasts.done("authoring", "track.published");
        } catch (RefusedException e) {
            // It is saved; the page tells everything that is wrong with it.
            toasts.done("authoring", "track.saved.notPublished");
        }
        return here();
    }

    public @Nullable String retire() {
        try {
            authoring.retire(id);
            toasts.done("authoring", "track.retired");
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private String kept(String said) {
        write();
        toasts.done("authoring", said);
        return here();
    }

    private void write() {
        if (known.isPresent()) {
            authoring.write(id, input);
        } else {
            id = authoring.draft(input);
        }
    }

    private String here() {
        return "/authoring/track?faces-redirect=true&id=" + id.value();
    }

    public boolean isKnown() {
        return known.isPresent();
    }

    public AuthoredTrack getTrack() {
        return known.orElseThrow();
    }

    public TrackInput getInput() {
        return input;
    }

    public TrackChoices getChoices() {
        return choices;
    }

    public List<SetRule> getRules() {
        return List.of(SetRule.values());
    }

    /** The sentences of what keeps it from being published. */
    public List<String> getProblems() {
        return problems.stream()
                .map(each -> refusals.sentence(
                        new RefusedException(each.key(), each.arguments().toArray()),
                        FacesContext.getCurrentInstance().getViewRoot().getLocale()))
                .toList();
    }

    /** What an item is called; empty if it cannot be chosen any more. */
    public String title(TrackItemInput item) {
        return titles.getOrDefault(TrackForm.value(item), "");
    }

    public String value(TrackItemInput item) {
        return TrackForm.value(item);
    }

    /** The place of the set that a button changed, so that the page begins there; -1 for none. */
    public int getTouched() {
        return touched;
    }
}
