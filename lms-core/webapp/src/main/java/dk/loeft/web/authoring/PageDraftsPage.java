package dk.loeft.web.authoring;

import dk.loeft.content.OwnPages;
import dk.loeft.content.PageDraft;
import dk.loeft.content.PageDraftId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages that are being written, and the way to begin one more. */
@Named("pageDrafts")
@RequestScoped
public class PageDraftsPage {
    private static final Map<String, String> FIELDS = Map.of("content.page.title", "start:title");

    private final OwnPages pages;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<PageDraft> drafts = List.of();
    private String title = "";
    private String language = "da";

    @Inject
    public PageDraftsPage(OwnPages pages, Address address, Refusals refusals, Toasts toasts) {
        this.pages = pages;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PageDraftsPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void load() {
        drafts = pages.drafts();
    }

    /** Begins a course of one empty page. */
    public @Nullable String start() {
        try {
            return Outcomes.pageEditor(pages.start(title, language), 0);
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Begins a new version of the package that the address names. */
    public @Nullable String startFrom() {
        try {
            return Outcomes.pageEditor(pages.startFrom(getReference()), 0);
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Throws the draft away that the address names. */
    public String discard() {
        getDiscarded().ifPresent(draft -> {
            pages.discard(draft.id());
            toasts.done("authoring", "page.discarded", draft.title());
        });
        return "/authoring/pages?faces-redirect=true";
    }

    /** The draft that is to be thrown away, if the address names one. */
    public Optional<PageDraft> getDiscarded() {
        return Optional.of(address.key("discard"))
                .filter(key -> key > 0)
                .flatMap(key -> pages.find(new PageDraftId(key)));
    }

    /** The package that gets a new version, empty if none. */
    public String getReference() {
        return Optional.of(address.text("reference"))
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .orElse("");
    }

    public List<PageDraft> getDrafts() {
        return drafts;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
