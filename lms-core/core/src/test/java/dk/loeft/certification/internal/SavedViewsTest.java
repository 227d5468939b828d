package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.CertificateViews;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportPlan;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searches of HR's list that are kept under a name. */
class SavedViewsTest {
    private static final int MANY = 40;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static String top = "";

    @BeforeAll
    static void found() {
        top = "/" + new Office(database).unit("/", "Kommune") + "/";
    }

    private final Office office = new Office(database);

    private final HrOffice hr = new HrOffice(database);

    private long care;

    private PersonId anne = new PersonId(0);

    private PersonId bo = new PersonId(0);

    @BeforeEach
    void twoOfHr() {
        database.execute("DELETE FROM certification_view");
        care = office.unit(top, "Omsorg");
        anne = office.person("Anne", "Dahl", care);
        bo = office.person("Bo", "Ærø", care);
        hr.employ(anne);
        hr.employ(bo);
    }

    private List<String> names(PersonId reader) {
        return hr.views(reader, CertificateViews::all).stream()
                .map(view -> view.input().name())
                .toList();
    }

    private Optional<CertificateView> view(PersonId reader, CertificateViewId id) {
        return hr.views(reader, views -> views.view(id));
    }

    private void tell(PersonId who, Consumer<CertificateViews> useCase) {
        hr.views(who, views -> {
            useCase.accept(views);
            return true;
        });
    }

    @Test
    void aViewIsOpenedAsItWasSaved() {
        CertificateKindId kind = office.kind("SV" + care, "Førstehjælp", 24);
        CertificateFilter filter = new CertificateFilter(
                Optional.of(new UnitId(care)),
                Optional.of(kind),
                Optional.of(CertificateState.EXPIRED),
                30,
                "æ 100%",
                true,
                true);
        CertificateViewInput input =
                new CertificateViewInput("Udløbet i Omsorg", true, filter, new CertificateOrder("due", false));

        CertificateViewId id = hr.views(anne, views -> views.save(input));

        CertificateView own = view(anne, id).orElseThrow();
        assertThat(own.input()).isEqualTo(input);
        assertThat(own.own()).isTrue();
        assertThat(own.whole()).isTrue();
        CertificateView shared = view(bo, id).orElseThrow();
        assertThat(shared.input()).isEqualTo(input);
        assertThat(shared.own()).isFalse();
        assertThat(shared.ownerName()).isEqualTo("Anne Dahl");
    }

    @Test
    void anUnknownOrderIsThatOfTheList() {
        assertThat(new CertificateOrder("x; DROP TABLE person", true).sort()).isEqualTo("expires");
    }

    @Test
    void onesOwnComeFirstAndWhatIsNotSharedIsSeenByNobodyElse() {
        hr.save(anne, "Zebra", false);
        hr.save(anne, "Æble", true);
        CertificateViewId secret = hr.save(bo, "Abe", false);
        hr.save(bo, "Bi", true);

        assertThat(names(anne)).containsExactly("Zebra", "Æble", "Bi");
        assertThat(view(anne, secret)).isEmpty();
    }

    @Test
    void aNameIsUniquePerOwnerWhateverTheCase() {
        CertificateViewId first = hr.save(anne, "Overskredet", true);
        CertificateViewId second = hr.save(anne, "Udløber", true);
        hr.save(bo, "Overskredet", true);

        assertThatThrownBy(() -> hr.save(anne, " OVERSKREDET ", false)).hasMessage("certification.view.taken");
        assertThatThrownBy(() -> tell(anne, views -> views.change(second, HrOffice.input("overskredet", true))))
                .hasMessage("certification.view.taken");
        tell(anne, views -> views.change(first, HrOffice.input("overskredet", false)));
        assertThat(names(anne)).contains("overskredet");
    }

    @Test
    void aNameIsNeededAndFits() {
        assertThatThrownBy(() -> hr.save(anne, "  ", false)).hasMessage("certification.view.name");
        assertThatThrownBy(() -> hr.save(anne, "n".repeat(81), false)).hasMessage("certification.view.name");
        assertThat(hr.save(anne, "n".repeat(80), false).value()).isPositive();
    }

    @Test
    void nobodyChangesOrRemovesTheViewOfSomebodyElseUntilTheyHaveLeft() {
        CertificateViewId view = hr.save(anne, "Fælles", true);

        assertThatThrownBy(() -> tell(bo, views -> views.change(view, HrOffice.input("Min", true))))
                .hasMessage("certification.view.gone");
        assertThatThrownBy(() -> tell(bo, views -> views.remove(view))).hasMessage("certification.view.gone");

        database.execute("UPDATE person SET left_on = '%s' WHERE id = %d".formatted(Office.TODAY, anne.value()));
        tell(bo, views -> views.remove(view));
        assertThat(names(bo)).isEmpty();
    }

    @Test
    void aViewWhoseUnitOrKindIsGoneSaysSo() {
        long unit = office.unit(top, "Nedlagt");
        CertificateViewId one = hr.views(
                anne, views -> views.save(HrOffice.input("Enhed", Optional.of(new UnitId(unit)), Optional.empty())));
        CertificateViewId other = hr.views(
                anne,
                views -> views.save(
                        HrOffice.input("Type", Optional.empty(), Optional.of(new CertificateKindId(987_654)))));
        database.execute("DELETE FROM unit WHERE id = " + unit);

        CertificateView unitGone = view(anne, one).orElseThrow();
        assertThat(unitGone.unitGone()).isTrue();
        assertThat(unitGone.kindGone()).isFalse();
        CertificateView kindGone = view(anne, other).orElseThrow();
        assertThat(kindGone.kindGone()).isTrue();
        assertThat(kindGone.whole()).isFalse();
    }

    @Test
    void whoGetsTheReportMayOpenTheViewThoughItIsNotShared() {
        CertificateViewId view = hr.save(anne, "Min", false);
        assertThat(view(bo, view)).isEmpty();

        hr.tell(
                anne,
                reports ->
                        reports.plan(view, new ReportPlan(ReportPlan.Rhythm.WEEKLY, 1, ExportFormat.XLSX, Set.of(bo))));

        assertThat(view(bo, view)).isPresent();
        assertThat(names(bo)).isEmpty();
    }

    @Test
    void allViewsAreReadByOneStatement() {
        hr.save(anne, "En", true);
        assertThat(statements()).isEqualTo(1);
        for (int i = 0; i < MANY; i++) {
            hr.save(i % 2 == 0 ? anne : bo, "Nr. " + i, true);
        }
        assertThat(names(anne)).hasSize(MANY + 1);
        assertThat(statements()).isEqualTo(1);
    }

    private int statements() {
        return database.statementsOf(manager -> hr.views(manager, anne).all());
    }
}
