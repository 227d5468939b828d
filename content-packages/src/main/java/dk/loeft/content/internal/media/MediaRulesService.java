package dk.loeft.content.internal.media;

import dk.loeft.content.MediaRules;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalInt;

@UseCases
@Transactional
@ApplicationScoped
class MediaRulesService implements MediaRules {
    private static final int ALL = 100;

    private final MediaItems items;

    @Inject
    MediaRulesService(MediaItems items) {
        this.items = items;
    }

    /** For the container's proxy, which never uses the field. */
    @SuppressWarnings("NullAway")
    protected MediaRulesService() {
        this.items = null;
    }

    @Override
    public OptionalInt needed(String reference) {
        return kind(reference)
                .map(kind -> OptionalInt.of(items.needed(reference, kind)))
                .orElse(OptionalInt.empty());
    }

    @Override
    public void need(String reference, int percent) {
        if (kind(reference).isEmpty()) {
            throw new RefusedException("content.package.unknown");
        }
        if (percent < 1 || percent > ALL) {
            throw new RefusedException("content.media.share");
        }
        items.need(reference, percent);
    }

    /** A page is read or not; of the others a share can be asked. */
    private Optional<MediaKind> kind(String reference) {
        return items.usable(reference)
                .map(PackageRow::standard)
                .filter(standard -> standard == PackageStandard.PDF || standard == PackageStandard.VIDEO)
                .map(MediaKind::of);
    }
}
