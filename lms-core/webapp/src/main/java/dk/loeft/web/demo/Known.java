package dk.loeft.web.demo;

import dk.loeft.shared.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is there already, by its name. As a rule all of it is on one page; where there is more, for an installation may have grown
 * beyond the demo, each name is looked for.
 */
final class Known<T> {
    private final Function<String, Page<T>> search;

    private final Function<T, String> name;

    private final Map<String, T> byName = new HashMap<>();

    private final boolean whole;

    /** @param search the first page of those whose name holds a text; of an empty text, of all */
    Known(Function<String, Page<T>> search, Function<T, String> name) {
        this.search = search;
        this.name = name;
        Page<T> first = search.apply("");
        this.whole = first.pages() == 1;
        keep(first);
    }

    Optional<T> find(String wanted) {
        if (!whole && !byName.containsKey(wanted)) {
            keep(search.apply(wanted));
        }
        return Optional.ofNullable(byName.get(wanted));
    }

    private void keep(Page<T> page) {
        page.rows().forEach(each -> byName.put(name.apply(each), each));
    }
}
