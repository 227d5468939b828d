package dk.loeft.web.certification;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.CertificateViews;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
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
import org.jspecify.annotations.Nullable;

/** Saves what the list shows as a view, or changes one of the reader's own. */
@Named("certificateView")
@RequestScoped
public class CertificateViewPage {
    private static final Map<String, String> FIELDS =
            Map.of("certification.view.name", "view:name", "certification.view.taken", "view:name");

    private final CertificateViews views;
    private final FilterWords words;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<CertificateView> view = Optional.empty();
    private String name = "";
    private boolean shared;

    @Inject
    public CertificateViewPage(
            CertificateViews views, FilterWords words, Address address, Refusals refusals, Toasts toasts) {
        this.views = views;
        this.words = words;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateViewPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = views.view(new CertificateViewId(address.key("id"))).filter(found -> found.own() || found.removable());
        view.map(CertificateView::input).ifPresent(input -> {
            name = input.name();
            shared = input.shared();
        });
    }

    /** Answers that there is nothing where the address names a view that is not there or not the reader's. */
    public void load() throws IOException {
        if (view.isEmpty() && address.key("id") > 0) {
            address.notFound();
        }
    }

    public @Nullable String save() {
        CertificateViewInput input = new CertificateViewInput(name, shared, getFilter(), order());
        try {
            CertificateViewId saved = Retry.of(() -> save(input));
            toasts.done("certification", "view.saved");
            return "/certification/list?faces-redirect=true&view=" + saved.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private CertificateViewId save(CertificateViewInput input) {
        if (view.isEmpty()) {
            return views.save(input);
        }
        CertificateViewId known = view.get().id();
        views.change(known, input);
        return known;
    }

    public @Nullable String remove() {
        try {
            views.remove(new CertificateViewId(address.key("id")));
            toasts.done("certification", "view.removed");
            return "/certification/views?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** What the address says, else what the view says. */
    public CertificateFilter getFilter() {
        return view.map(CertificateView::input)
                .filter(input -> !address.has("unit"))
                .map(CertificateViewInput::filter)
                .orElseGet(() -> CertificateFilters.of(address));
    }

    private CertificateOrder order() {
        return view.map(CertificateView::input)
                .filter(input -> !address.has("sort"))
                .map(CertificateViewInput::order)
                .orElseGet(() ->
                        new CertificateOrder(address.text("sort"), !Boolean.parseBoolean(address.text("descending"))));
    }

    /** Whether the view is given another search by saving it. */
    public boolean isReplacing() {
        return view.isPresent() && address.has("unit");
    }

    public boolean isRemoving() {
        return address.text("edit").equals("remove")
                && view.filter(CertificateView::removable).isPresent();
    }

    /** What the view shows, in words. */
    public FilterWords getWords() {
        return words;
    }

    public boolean isKnown() {
        return view.isPresent();
    }

    public boolean isOwn() {
        return view.filter(CertificateView::own).isPresent();
    }

    public CertificateView getView() {
        return view.orElseThrow();
    }

    public CertificateOrder getOrder() {
        return order();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}
