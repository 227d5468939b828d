package dk.loeft.content.internal.discussion;

import dk.loeft.content.PackageItem;
import dk.loeft.content.internal.cartridge.TopicTexts;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LearningState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The topics of packages: what they say, and that somebody has taken part. */
@Dependent
class Topics {
    private final PackageIndex packages;

    private final ItemProgress progress;

    private final TopicTexts texts;

    @Inject
    Topics(PackageIndex packages, ItemProgress progress, TopicTexts texts) {
        this.packages = packages;
        this.progress = progress;
        this.texts = texts;
    }

    /**
     * A topic.
     *
     * @param text what it says, plain
     * @param asksForPost whether it is done by taking part
     */
    record Topic(String title, String text, boolean asksForPost) {}

    /** The topic of that identifier in the first of the packages that has it. */
    Optional<Topic> find(List<String> references, String part) {
        for (String reference : references) {
            Optional<StoredItem> item = item(reference, part);
            if (item.isPresent()) {
                return item.map(
                        found -> new Topic(found.title(), texts.plain(reference, found), texts.asksForPost(found)));
            }
        }
        return Optional.empty();
    }

    private Optional<StoredItem> item(String reference, String part) {
        return packages.items(reference).stream()
                .filter(item -> item.type() == PackageItem.Type.DISCUSSION && item.launchable())
                .filter(item -> item.identifier().equals(part))
                .findFirst();
    }

    /** The learner has taken part: the topic is done. Gives what the course came to, if the package has the topic. */
    Optional<LearningState> done(AttemptId attempt, String reference, String part) {
        return item(reference, part).map(item -> {
            progress.prepare(attempt, item.id());
            progress.lock(attempt);
            return progress.opened(attempt, item);
        });
    }
}
