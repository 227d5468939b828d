package dk.loeft.web.authoring;

import dk.loeft.content.OwnPages;
import dk.loeft.content.PackageMessages;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.PageDraft;
import dk.loeft.content.PageDraftId;
import dk.loeft.content.UploadedPackage;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of a course at its author's desk: its text, its pictures, how it will look, and the way to a package. */
@Named("pageEditor")
@RequestScoped
public class PageEditorPage {
    private static final Map<String, String> FIELDS =
            Map.of("content.page.title", "text:title", "content.page.long", "text:body");

    private final OwnPages pages;
    private final PackageUpload upload;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<PageDraft> draft = Optional.empty();
    private int part;
    private String course = "";
    private String language = "";
    private String title = "";
    private String body = "";

    @Inject
    public PageEditorPage(OwnPages pages, PackageUpload upload, Address address, Refusals refusals, Toasts toasts) {
        this.pages = pages;
        this.upload = upload;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PageEditorPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        draft = pages.find(new PageDraftId(address.key("id")));
        draft.ifPresent(found -> {
            part = (int) Math.min(address.key("part"), found.parts().size() - 1L);
            course = found.title();
            language = found.language();
            title = found.parts().get(part).title();
            body = found.parts().get(part).body();
        });
    }

    /** Answers "not found" for a draft that is not there; says what was wrong with a picture. */
    public void check() throws IOException {
        if (draft.isEmpty()) {
            address.notFound();
        }
        String problem = address.text("problem");
        if (problem.matches("content\\.page\\.(kind|alternative|size)")) {
            refusals.show(new RefusedException(problem));
        }
    }

    /** Keeps the text. */
    public @Nullable String save() {
        return write() ? Outcomes.pageEditor(id(), part) : null;
    }

    /** Keeps the text and shows it as readers will see it. */
    public @Nullable String show() {
        return write() ? Outcomes.pageEditor(id(), part) + "&preview=1" : null;
    }

    /** Keeps the text and adds a page. */
    public @Nullable String add() {
        return write() ? tried(() -> Outcomes.pageEditor(id(), pages.addPart(id()))) : null;
    }

    public @Nullable String moveUp() {
        if (!write()) {
            return null;
        }
        pages.moveUp(id(), part);
        return Outcomes.pageEditor(id(), Math.max(0, part - 1));
    }

    public @Nullable String remove() {
        return tried(() -> {
            pages.removePart(id(), part);
            return Outcomes.pageEditor(id(), Math.max(0, part - 1));
        });
    }

    /** Takes a picture out. */
    public String removeFile() {
        pages.removeFile(id(), address.text("file"));
        return Outcomes.pageEditor(id(), part);
    }

    /** Makes a package of the draft; the draft is done with. */
    public @Nullable String finish() {
        if (!write()) {
            return null;
        }
        try {
            UploadedPackage uploaded = upload.upload(
                    new ByteArrayInputStream(pages.pack(id())), course.replaceAll("[/\\\\:]", " ") + ".zip");
            if (!uploaded.report().hasErrors()) {
                pages.discard(id());
            }
            toasts.done("authoring", "page.finished", course);
            return "/authoring/package?faces-redirect=true&id=" + uploaded.id().value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PackageRefused refused) {
            FacesContext context = FacesContext.getCurrentInstance();
            PackageMessages messages = PackageMessages.in(context.getViewRoot().getLocale());
            String sentence = messages.title(refused) + " " + messages.mend(refused);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return null;
        }
    }

    private boolean write() {
        return tried(() -> {
                    pages.write(id(), course, language, part, new PageDraft.Text(title, body));
                    return "";
                })
                != null;
    }

    private @Nullable String tried(Action action) {
        try {
            return action.run();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private interface Action {
        String run();
    }

    private PageDraftId id() {
        return getDraft().id();
    }

    public boolean isFound() {
        return draft.isPresent();
    }

    public PageDraft getDraft() {
        return draft.orElseThrow();
    }

    /** The place of the page among those of the course, from 0. */
    public int getPart() {
        return part;
    }

    public List<PageDraft.Text> getParts() {
        return getDraft().parts();
    }

    /** The page as readers will see it, as safe HTML; empty if nobody asked. */
    public String getPreview() {
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return address.text("preview").isEmpty()
                ? ""
                : pages.preview(id(), part, context + "/authoring/page-file?draft=" + id().value() + "&name=");
    }

    /** The name of the file that was just added, empty if none. */
    public String getAdded() {
        return address.text("added");
    }

    /** The file that is to be taken out, empty if none. */
    public String getRemoved() {
        String name = address.text("file");
        return getDraft().files().stream().anyMatch(file -> file.name().equals(name)) ? name : "";
    }

    /** Whether the page is to be taken out. */
    public boolean isRemoving() {
        return address.text("edit").equals("remove");
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
