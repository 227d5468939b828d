package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attempt and an item. */
@Embeddable
class TrackingKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Column(name = "attempt_id", nullable = false)
    private long attemptId;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    protected TrackingKey() {}

    TrackingKey(AttemptId attempt, long item) {
        this.attemptId = attempt.value();
        this.itemId = item;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    long item() {
        return itemId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrackingKey key && key.attemptId == attemptId && key.itemId == itemId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(attemptId, itemId);
    }
}
