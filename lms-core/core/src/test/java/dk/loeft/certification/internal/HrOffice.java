package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateReportsDue;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.CertificateViews;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Saved views and their reports as people of HR use them, over the real database. */
final class HrOffice {
    private final RealDatabase database;

    private final RecordedEvents<CertificateReportsDue> told = new RecordedEvents<>();

    private LocalDate today = Office.TODAY;

    HrOffice(RealDatabase database) {
        this.database = database;
    }

    HrOffice on(LocalDate day) {
        today = day;
        return this;
    }

    Clock clock() {
        return Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** The reports that went out, or should have, in their order. */
    List<CertificateReportsDue.Run> told() {
        return told.fired().stream().flatMap(due -> due.runs().stream()).toList();
    }

    <T> T views(PersonId who, Function<CertificateViews, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(views(manager, who)));
    }

    CertificateViews views(EntityManager manager, PersonId who) {
        return new CertificateViewsService(RealReports.views(manager, current(who, ""), clock()));
    }

    CertificateViewId save(PersonId who, String name, boolean shared) {
        return views(who, views -> views.save(input(name, shared)));
    }

    static CertificateViewInput input(String name, boolean shared) {
        return new CertificateViewInput(name, shared, CertificateFilter.all(), CertificateOrder.BY_EXPIRY);
    }

    static CertificateViewInput input(String name, Optional<UnitId> unit, Optional<CertificateKindId> kind) {
        CertificateFilter filter = new CertificateFilter(unit, kind, Optional.empty(), 0, "", false, false);
        return new CertificateViewInput(name, true, filter, new CertificateOrder("name", false));
    }

    <T> T reports(PersonId who, Function<CertificateReports, T> useCase) {
        return reports(who, "", useCase);
    }

    /** A use case of somebody of HR of a part of the organisation. */
    <T> T reports(PersonId who, String unitPath, Function<CertificateReports, T> useCase) {
        return database.inTransaction(
                manager -> useCase.apply(RealReports.over(manager, current(who, unitPath), told, clock())));
    }

    /** The same where no file is larger than that if it is kept. */
    <T> T reports(PersonId who, long largest, Function<CertificateReports, T> useCase) {
        return database.inTransaction(
                manager -> useCase.apply(RealReports.service(manager, current(who, ""), told, clock(), () -> largest)));
    }

    void tell(PersonId who, Consumer<CertificateReports> useCase) {
        reports(who, reports -> {
            useCase.accept(reports);
            return true;
        });
    }

    void sendDue() {
        database.transact(this::sendDue);
    }

    void sendDue(EntityManager manager) {
        RealReports.sendDue(manager, told, clock());
    }

    private static CurrentActor current(PersonId who, String unitPath) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(who, List.of(new Grant(Role.HR, unitPath))));
        return current;
    }

    /** Makes somebody one of HR everywhere. */
    void employ(PersonId person) {
        database.execute(
                "INSERT INTO role_grant (person_id, role, unit_id) VALUES (%d, 'HR', NULL)".formatted(person.value()));
    }

    void dismiss(PersonId person) {
        database.execute("DELETE FROM role_grant WHERE person_id = " + person.value());
    }
}
