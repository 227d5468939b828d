package dk.loeft.web.authoring;

import dk.loeft.content.MediaRules;
import dk.loeft.content.PackageId;
import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.content.StoredPackage;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How much of a document or a video is to be seen before it is done. */
@Named("mediaRule")
@RequestScoped
public class MediaRulePage {
    private static final Map<String, String> FIELDS = Map.of("content.media.share", "rule:share");

    private final MediaRules rules;
    private final Packages packages;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PackageRow> row = Optional.empty();
    private OptionalInt needed = OptionalInt.empty();
    private int share;

    @Inject
    public MediaRulePage(MediaRules rules, Packages packages, Address address, Refusals refusals, Toasts toasts) {
        this.rules = rules;
        this.packages = packages;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MediaRulePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        row = packages.find(new PackageId(address.key("id"))).map(StoredPackage::row);
        needed = row.map(found -> rules.needed(found.reference())).orElse(OptionalInt.empty());
        share = needed.orElse(0);
    }

    /** Answers "not found" where no share can be asked. */
    public void check() throws IOException {
        if (needed.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String save() {
        try {
            rules.need(getRow().reference(), share);
            toasts.done("authoring", "media.share.saved", share);
            return "/authoring/package?faces-redirect=true&id=" + getRow().id().value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return needed.isPresent();
    }

    public PackageRow getRow() {
        return row.orElseThrow();
    }

    public int getShare() {
        return share;
    }

    public void setShare(int share) {
        this.share = share;
    }
}
