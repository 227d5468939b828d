package dk.loeft.content.internal.tincan;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.TinCan;
import dk.loeft.content.TinCanLaunch;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ActingLaunch;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TinCanService implements TinCan {
    private final ActingLaunch acting;

    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    @Inject
    TinCanService(ActingLaunch acting, PackageIndex packages, ItemProgress progress, Launches launches) {
        this.acting = acting;
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TinCanService() {
        this.acting = null;
        this.packages = null;
        this.progress = null;
        this.launches = null;
    }

    @Override
    public TinCanLaunch start() {
        Opened launch = acting.get();
        String reference = packages.referenceOf(launch.item());
        StoredItem item = packages.items(reference).stream()
                .filter(each -> each.id() == launch.item())
                .findFirst()
                .orElseThrow();
        if (launch.mode() == LaunchMode.NORMAL) {
            progress.opened(launch.attempt(), item);
        }
        String address = item.launch().orElseThrow();
        return new TinCanLaunch(
                item.identifier(),
                item.title(),
                address.matches("(?i)https?://.*") ? address : "/content/p/" + reference + "/" + address,
                launch.mode(),
                launches.learner(launch.person()).language());
    }

    @Override
    public Optional<CommitAnswer.Standing> standing() {
        Opened launch = acting.get();
        return launch.mode() == LaunchMode.NORMAL
                ? Optional.of(progress.standing(launch.attempt(), launch.item()))
                : Optional.empty();
    }
}
