package dk.loeft.web.learning;

import dk.loeft.content.Discussion;
import dk.loeft.content.Discussion.Post;
import dk.loeft.content.DiscussionPlace;
import dk.loeft.content.Discussions;
import dk.loeft.content.PostId;
import dk.loeft.learning.CourseId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dialogue under a topic of a course. The address says what one is about to do: answer, change, take back, remove. */
@Named("discussion")
@RequestScoped
public class DiscussionPage {
    private static final Map<String, String> FIELDS =
            Map.of("content.discussion.empty", "post:text", "content.discussion.long", "post:text");

    private final Discussions discussions;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private Optional<Discussion> view = Optional.empty();

    private @Nullable String text;

    @Inject
    public DiscussionPage(Discussions discussions, Address address, Refusals refusals, Toasts toasts) {
        this.discussions = discussions;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DiscussionPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = discussions.read(place(), (int) Math.min(Integer.MAX_VALUE, Math.max(1, address.key("page"))));
    }

    private DiscussionPlace place() {
        return new DiscussionPlace(new CourseId(address.key("course")), address.text("part"));
    }

    /** Answers "not found" to who does not belong to the course, and for what is no topic. */
    public void check() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    /** Sends the post, the answer or the change. */
    public @Nullable String send() {
        try {
            String said = Optional.ofNullable(text).orElse("");
            if (getEdited() != null) {
                discussions.edit(new PostId(address.key("edit")), said);
                toasts.done("learning", "discussion.changed");
            } else {
                Optional<PostId> to = Optional.ofNullable(getAnswered()).map(Post::id);
                discussions.write(place(), to, said);
                toasts.done("learning", "discussion.sent");
            }
            return again();
        } catch (RefusedException refused) {
            refusals.show(refused, FIELDS);
            return null;
        }
    }

    /** Takes one's own post back. */
    public @Nullable String withdraw() {
        return end(() -> discussions.withdraw(new PostId(address.key("withdraw"))), "discussion.withdrawn");
    }

    /** Removes somebody else's post. */
    public @Nullable String remove() {
        return end(() -> discussions.remove(new PostId(address.key("remove"))), "discussion.removed");
    }

    private @Nullable String end(Runnable work, String done) {
        try {
            work.run();
            toasts.done("learning", done);
            return again();
        } catch (RefusedException refused) {
            refusals.show(refused, FIELDS);
            return null;
        }
    }

    private String again() {
        return "/learning/discussion?faces-redirect=true&" + getQuery();
    }

    /** What names this dialogue in an address. */
    public String getQuery() {
        return "course=" + address.key("course") + "&part="
                + URLEncoder.encode(address.text("part"), StandardCharsets.UTF_8);
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public Discussion getView() {
        return view.orElseThrow();
    }

    /** The post that is about to be answered, null if none. */
    public @Nullable Post getAnswered() {
        return named("answer").orElse(null);
    }

    /** One's own post that is about to be changed, null if none. */
    public @Nullable Post getEdited() {
        return named("edit").filter(Post::mine).orElse(null);
    }

    /** One's own post that is about to be taken back, null if none. */
    public @Nullable Post getWithdrawn() {
        return named("withdraw").filter(Post::mine).orElse(null);
    }

    /** The post that is about to be removed, null if none. */
    public @Nullable Post getRemoved() {
        return named("remove")
                .filter(post -> view.map(Discussion::mayModerate).orElse(false))
                .orElse(null);
    }

    private Optional<Post> named(String parameter) {
        PostId id = new PostId(address.key(parameter));
        List<Post> threads = view.map(discussion -> discussion.posts().rows()).orElse(List.of());
        return threads.stream()
                .flatMap(post -> Stream.concat(Stream.of(post), post.answers().stream()))
                .filter(post -> post.id().equals(id) && post.standing())
                .findFirst();
    }

    /** The page with newer posts, 0 if this is the first. */
    public int getNewer() {
        return getView().posts().number() - 1;
    }

    /** The page with older posts, 0 if this is the last. */
    public int getOlder() {
        int number = getView().posts().number();
        return number < getView().posts().pages() ? number + 1 : 0;
    }

    public int getPage() {
        return getView().posts().number();
    }

    public int getLongest() {
        return Discussions.LONGEST;
    }

    /** What stands in the field: what was typed, else what is about to be changed. */
    public String getText() {
        Post edited = getEdited();
        return Optional.ofNullable(text).orElse(edited == null ? "" : edited.text());
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
