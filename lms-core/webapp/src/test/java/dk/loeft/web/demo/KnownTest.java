package dk.loeft.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void oneQuestionIsEnoughWhereAllIsOnOnePage() {
        Known<String> known = of(List.of("a", "b"));

        assertThat(known.find("b")).contains("b");
        assertThat(known.find("c")).isEmpty();
        assertThat(asked).containsExactly("");
    }

    @Test
    void whatIsNotOnTheFirstPageOfManyIsLookedFor() {
        Known<String> known = of(List.of("a", "ab", "b", "c"));

        assertThat(known.find("a")).contains("a");
        assertThat(known.find("c")).contains("c");
        assertThat(known.find("d")).isEmpty();
        assertThat(asked).containsExactly("", "c", "d");
    }

    private Known<String> of(List<String> all) {
        return new Known<>(
                text -> {
                    asked.add(text);
                    List<String> found =
                            all.stream().filter(each -> each.contains(text)).toList();
                    return new Page<>(found.stream().limit(2).toList(), found.size(), PageRequest.first(2));
                },
                each -> each);
    }
}
