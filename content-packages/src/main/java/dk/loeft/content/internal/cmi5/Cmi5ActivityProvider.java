package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** cmi5 packages as activities of courses. */
@ApplicationScoped
class Cmi5ActivityProvider implements ActivityProvider {
    private final PackageIndex packages;

    private final Courses courses;

    private final Registrations registrations;

    private final Launches launches;

    private final Cmi5Settings settings;

    @Inject
    Cmi5ActivityProvider(
            PackageIndex packages,
            Courses courses,
            Registrations registrations,
            Launches launches,
            Cmi5Settings settings) {
        this.packages = packages;
        this.courses = courses;
        this.registrations = registrations;
        this.launches = launches;
        this.settings = settings;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Cmi5ActivityProvider() {
        this.packages = null;
        this.courses = null;
        this.registrations = null;
        this.launches = null;
        this.settings = null;
    }

    @Override
    public String kind() {
        return PackageStandard.CMI5.activityKind();
    }

    /** The reference is the SHA-256 of the uploaded file. */
    @Override
    public Optional<Activity> find(String reference) {
        return packages.usable(reference)
                .filter(row -> row.standard() == PackageStandard.CMI5)
                .map(PackageIndex::activity);
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return courses.table(reference, attempt).parts();
    }

    /** Opens the player for a unit; the player opens the session. */
    @Override
    public Launch launch(LaunchRequest request) {
        registrations.of(request);
        Entry entry = choose(request);
        CourseStructure.Unit unit = entry.node().unit().orElseThrow();
        if (unit.elsewhere()) {
            settings.hosts().require(entry.item().title(), unit.url());
        }
        String secret = launches.open(
                request.attempt(), entry.item().id(), request.person().id(), request.mode());
        return new Launch(
                launches.address(
                        "cmi5.html",
                        secret,
                        request.attempt(),
                        entry.item().id(),
                        request.person().language()),
                entry.item().identifier());
    }

    @Override
    public StructureComparison compare(String oldReference, String newReference) {
        return registrations.carried().compare(oldReference, newReference);
    }

    @Override
    public List<ActivityReport> carry(Carrying carrying) {
        return registrations.carried().carry(carrying);
    }

    private Entry choose(LaunchRequest request) {
        UnitTable table = courses.table(request.reference(), Optional.of(request.attempt()));
        return request.part()
                .map(part -> table.launchable(part).orElseThrow(() -> new RefusedException("content.part.unknown")))
                .orElseGet(() -> table.next(courses.lastOpened(request.attempt())));
    }
}
