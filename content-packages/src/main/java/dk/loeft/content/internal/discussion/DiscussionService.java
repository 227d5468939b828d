package dk.loeft.content.internal.discussion;

import dk.loeft.content.Discussion;
import dk.loeft.content.DiscussionPlace;
import dk.loeft.content.Discussions;
import dk.loeft.content.PostId;
import dk.loeft.content.internal.discussion.Topics.Topic;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class DiscussionService implements Discussions {
    private static final int PAGE = 20;

    private final DiscussionRepository discussions;

    private final Topics topics;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    DiscussionService(DiscussionRepository discussions, Topics topics, CurrentActor current, Clock clock) {
        this.discussions = discussions;
        this.topics = topics;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected DiscussionService() {
        this.discussions = null;
        this.topics = null;
        this.current = null;
        this.clock = null;
    }

    @Override
    public Optional<Discussion> read(DiscussionPlace place, int page) {
        PersonId reader = current.person();
        Optional<Topic> topic = topic(place);
        Optional<String[]> course = discussions.title(place.course());
        if (topic.isEmpty() || course.isEmpty()) {
            return Optional.empty();
        }
        Discussion discussion = new Discussion(
                place,
                course.get()[0],
                topic.get().title(),
                topic.get().text(),
                course.get()[1],
                topic.get().asksForPost(),
                discussions.tookPart(place, reader),
                moderates(),
                discussions.page(
                        place, reader, discussions.readTo(place, reader), new PageRequest(page, PAGE, "", false)));
        discussions.mark(place, reader, discussions.newest(place));
        return Optional.of(discussion);
    }

    private Optional<Topic> topic(DiscussionPlace place) {
        if (!moderates() && !discussions.enrolled(place.course(), current.person())) {
            return Optional.empty();
        }
        return topics.find(discussions.packages(place.course(), current.person()), place.part());
    }

    private boolean moderates() {
        return current.get().may(Permission.AUTHOR);
    }

    @Override
    public PostId write(DiscussionPlace place, Optional<PostId> answerTo, String text) {
        PersonId person = current.person();
        if (topic(place).isEmpty()) {
            throw new RefusedException("content.discussion.unknown");
        }
        Optional<PostId> thread = answerTo.map(post -> discussions
                .lock(post)
                .filter(found -> found.at(place) && found.standing())
                .orElseThrow(() -> new RefusedException("content.discussion.gone"))
                .thread());
        PostId post = discussions.add(new DiscussionPost(place, thread, person, checked(text), clock.instant()));
        discussions.attempt(place.course(), person).ifPresent(now -> tookPart(now, place));
        return post;
    }

    /** Taking part is reported as the launch of the topic would report it: for that one attempt. */
    private void tookPart(DiscussionRepository.Current now, DiscussionPlace place) {
        current.as(Actor.launch(0, current.person()), () -> topics.done(now.attempt(), now.reference(), place.part()));
    }

    private static String checked(String text) {
        String said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty()) {
            throw new RefusedException("content.discussion.empty");
        }
        if (said.length() > LONGEST) {
            throw new RefusedException("content.discussion.long", LONGEST);
        }
        return said;
    }

    @Override
    public void edit(PostId post, String text) {
        own(post).edit(checked(text), clock.instant());
    }

    @Override
    public void withdraw(PostId post) {
        own(post).end(Discussion.Gone.WITHDRAWN);
    }

    private DiscussionPost own(PostId post) {
        return discussions
                .lock(post)
                .filter(found -> found.standing() && found.by(current.person()))
                .orElseThrow(() -> new RefusedException("content.discussion.gone"));
    }

    @Override
    public void remove(PostId post) {
        discussions
                .lock(post)
                .filter(DiscussionPost::standing)
                .orElseThrow(() -> new RefusedException("content.discussion.gone"))
                .end(Discussion.Gone.REMOVED);
    }
}
