package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts together rows that come in the order of their attempts, and hands on what each attempt has, by key of the item. */
public final class AttemptRows<T> {
    private final BiConsumer<AttemptId, Map<Long, T>> sink;

    private Map<Long, T> items = new HashMap<>();

    private long attempt;

    public AttemptRows(BiConsumer<AttemptId, Map<Long, T>> sink) {
        this.sink = sink;
    }

    public void add(long of, long item, T known) {
        if (of != attempt) {
            finish();
            attempt = of;
        }
        items.put(item, known);
    }

    /** There are no more rows. */
    public void finish() {
        if (!items.isEmpty()) {
            sink.accept(new AttemptId(attempt), items);
            items = new HashMap<>();
        }
    }
}
