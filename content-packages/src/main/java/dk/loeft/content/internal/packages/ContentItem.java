package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item of a package's table of contents. Its row is written with its package and never changed. */
@Entity
@Table(name = "content_item")
class ContentItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "package_id", nullable = false)
    private long packageId;

    @Column(name = "ordinal", nullable = false)
    private int ordinal;

    @Column(name = "parent_ordinal")
    private @Nullable Integer parentOrdinal;

    @Column(name = "depth", nullable = false)
    private int depth;

    @Column(name = "identifier", nullable = false)
    private String identifier = "";

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "item_type", nullable = false)
    private String type = "";

    @Column(name = "launch")
    private @Nullable String launch;

    @Column(name = "mastery_score")
    private @Nullable Double masteryScore;

    @Column(name = "max_time_allowed")
    private @Nullable String maxTimeAllowed;

    @Column(name = "time_limit_action")
    private @Nullable String timeLimitAction;

    @Column(name = "data_from_lms")
    private @Nullable String dataFromLms;

    @Column(name = "prerequisites")
    private @Nullable String prerequisites;

    @Column(name = "visible", nullable = false)
    private boolean visible;

    protected ContentItem() {}

    StoredItem view() {
        return new StoredItem(
                id,
                ordinal,
                Optional.ofNullable(parentOrdinal),
                depth,
                identifier,
                title,
                PackageItem.Type.valueOf(type),
                Optional.ofNullable(launch),
                visible,
                new StoredItem.Given(masteryScore, maxTimeAllowed, timeLimitAction, dataFromLms, prerequisites));
    }

    long packageId() {
        return packageId;
    }
}
