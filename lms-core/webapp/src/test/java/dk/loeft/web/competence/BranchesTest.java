package dk.loeft.web.competence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.PlacedItem;
import dk.loeft.competence.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a tree is cut into the sections of a page. */
class BranchesTest {
    private static List<String> branches(PlacedItem... items) {
        return FrameworkPage.branches(List.of(items)).stream()
                .map(branch -> Stream.concat(
                                branch.area().map(FrameworkItem::code).stream(),
                                branch.within().stream().map(each -> each.item().code()))
                        .toList()
                        .toString())
                .toList();
    }

    private static PlacedItem area(int depth, String code) {
        return placed(depth, ItemKind.AREA, code);
    }

    private static PlacedItem competence(int depth, String code) {
        return placed(depth, ItemKind.COMPETENCE, code);
    }

    private static PlacedItem placed(int depth, ItemKind kind, String code) {
        return new PlacedItem(depth, new FrameworkItem(kind, code, "", new Wording(code, code), Wording.NONE, ""));
    }

    @Test
    void eachAreaOnTopBeginsASection() {
        assertThat(branches(area(0, "A"), area(1, "A1"), competence(2, "A1a"), area(0, "B"), competence(1, "B1")))
                .containsExactly("[A, A1, A1a]", "[B, B1]");
    }

    @Test
    void competencesInNoAreaFormASectionOfTheirOwn() {
        assertThat(branches(
                        competence(0, "x"), competence(0, "y"), area(0, "A"), competence(1, "A1"), competence(0, "z")))
                .containsExactly("[x, y]", "[A, A1]", "[z]");
        assertThat(branches(competence(0, "x"), area(0, "A"))).containsExactly("[x]", "[A]");
        assertThat(branches()).isEmpty();
    }
}
