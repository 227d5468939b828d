package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateReportsDue.Run;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportOutcome;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportPlan.Rhythm;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saved views that go out by themselves: when, and to whom. */
class ReportsTest {
    private static final LocalDate LAST_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

    private static final int MANY = 30;

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
        database.execute("DELETE FROM certification_view", "DELETE FROM role_grant");
        care = office.unit(top, "Omsorg");
        anne = office.person("Anne", "Dahl", care);
        bo = office.person("Bo", "Ærø", care);
        hr.employ(anne);
        hr.employ(bo);
    }

    private static ReportPlan monthly(int day, PersonId... to) {
        return new ReportPlan(Rhythm.MONTHLY, day, ExportFormat.XLSX, Set.of(to));
    }

    private CertificateViewId planned(ReportPlan plan) {
        CertificateViewId view = hr.save(anne, "Udløber snart", false);
        hr.tell(anne, reports -> reports.plan(view, plan));
        return view;
    }

    private LocalDate next(CertificateViewId view) {
        return hr.views(anne, views -> views.view(view)).orElseThrow().nextOn().orElseThrow();
    }

    @Test
    void itGoesOutOnItsDayAndWaitsForTheNext() {
        CertificateViewId view = planned(monthly(31, anne, bo));
        assertThat(next(view)).isEqualTo(LAST_OF_NOVEMBER);

        hr.on(LAST_OF_NOVEMBER.minusDays(1)).sendDue();
        assertThat(hr.told()).isEmpty();
        hr.on(LAST_OF_NOVEMBER).sendDue();
        hr.sendDue();

        assertThat(hr.told()).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(ReportOutcome.SENT);
            assertThat(run.to()).containsExactlyInAnyOrder(anne, bo);
            assertThat(run.leftOut()).isEmpty();
            assertThat(run.key()).isPositive();
        });
        assertThat(next(view)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(runs(view)).extracting(ReportRun::told).containsExactly(2);
    }

    @Test
    void whatWasMissedGoesOutOnceAndLater() {
        CertificateViewId view = planned(monthly(30, anne));

        hr.on(LocalDate.of(2027, 3, 5)).sendDue();

        assertThat(hr.told()).hasSize(1);
        assertThat(next(view)).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void whoMayNoLongerSeeTheListIsLeftOut() {
        CertificateViewId view = planned(monthly(30, anne, bo));
        hr.dismiss(bo);

        hr.on(LAST_OF_NOVEMBER).sendDue();

        assertThat(hr.told()).singleElement().satisfies(run -> {
            assertThat(run.to()).containsExactly(anne);
            assertThat(run.leftOut()).containsExactly(bo);
            assertThat(run.owner()).isEqualTo(anne);
        });
        assertThat(runs(view)).extracting(ReportRun::leftOut).containsExactly(1);
    }

    @Test
    void whoHasLeftIsLeftOutThoughTheRoleIsStillOnRecord() {
        planned(monthly(30, anne, bo));
        database.execute("UPDATE person SET left_on = '2026-11-30' WHERE id = " + bo.value());

        hr.on(LAST_OF_NOVEMBER).sendDue();

        assertThat(hr.told()).singleElement().extracting(Run::leftOut).isEqualTo(List.of(bo));
    }

    @Test
    void nothingIsSentOfAViewWhoseUnitIsGoneNorForAnOwnerWhoMayNotSeeTheList() {
        long unit = office.unit(top, "Nedlagt");
        CertificateViewId gone = hr.views(
                anne, views -> views.save(HrOffice.input("Enhed", Optional.of(new UnitId(unit)), Optional.empty())));
        hr.tell(anne, reports -> reports.plan(gone, monthly(30, anne)));
        CertificateViewId of = hr.save(bo, "Bos", false);
        hr.tell(bo, reports -> reports.plan(of, monthly(30, anne)));
        database.execute("DELETE FROM unit WHERE id = " + unit);
        hr.dismiss(bo);

        hr.on(LAST_OF_NOVEMBER).sendDue();

        assertThat(hr.told())
                .extracting(Run::outcome)
                .containsExactlyInAnyOrder(ReportOutcome.GONE, ReportOutcome.OWNER);
        assertThat(hr.told()).allSatisfy(run -> assertThat(run.to()).isEmpty());
        assertThatThrownBy(() -> hr.reports(anne, reports -> reports.sendNow(gone)))
                .hasMessage("certification.report.gone");
    }

    @Test
    void itIsSentNowBesidesItsDayAndStopped() {
        CertificateViewId view = planned(monthly(30, anne, bo));

        ReportRun run = hr.reports(anne, reports -> reports.sendNow(view));

        assertThat(run.told()).isEqualTo(2);
        assertThat(hr.told()).hasSize(1);
        assertThat(next(view)).isEqualTo(LAST_OF_NOVEMBER);
        hr.tell(anne, reports -> reports.stop(view));
        assertThatThrownBy(() -> hr.reports(anne, reports -> reports.sendNow(view)))
                .hasMessage("certification.report.none");
        hr.on(LAST_OF_NOVEMBER).sendDue();
        assertThat(hr.told()).hasSize(1);
    }

    @Test
    void thoseWhoMaySeeTheListAreOfferedAndNobodyElseIsTaken() {
        PersonId outsider = office.person("Carl", "Ro", care);
        CertificateViewId view = hr.save(anne, "Min", true);

        List<ReportRecipient> offered = hr.reports(anne, CertificateReports::candidates);
        assertThat(offered).extracting(ReportRecipient::person).containsExactly(anne, bo);
        assertRefused(view, monthly(1, outsider), "certification.report.recipient");
        assertRefused(view, monthly(1), "certification.report.nobody");
        assertRefused(view, monthly(32, anne), "certification.report.day");
        assertRefused(
                view, new ReportPlan(Rhythm.WEEKLY, 1, ExportFormat.CSV, Set.of(anne)), "certification.report.format");
        assertThatThrownBy(() -> hr.tell(bo, reports -> reports.plan(view, monthly(1, bo))))
                .hasMessage("certification.view.gone");
    }

    private void assertRefused(CertificateViewId view, ReportPlan plan, String key) {
        assertThatThrownBy(() -> hr.tell(anne, reports -> reports.plan(view, plan)))
                .hasMessage(key);
    }

    @Test
    void manyReportsTakeAsManyStatementsAsOne() {
        planned(monthly(30, anne, bo));
        hr.on(LAST_OF_NOVEMBER);
        int one = database.statementsOf(hr::sendDue);
        hr.on(Office.TODAY);
        for (int i = 0; i < MANY; i++) {
            CertificateViewId view = hr.save(bo, "Nr. " + i, false);
            hr.tell(bo, reports -> reports.plan(view, monthly(30, anne, bo)));
        }
        hr.on(LAST_OF_NOVEMBER);

        assertThat(database.statementsOf(hr::sendDue)).isEqualTo(one);
        assertThat(hr.told()).hasSize(MANY + 1);
    }

    private List<ReportRun> runs(CertificateViewId view) {
        return hr.reports(anne, reports -> reports.runs(view));
    }
}
