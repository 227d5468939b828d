package dk.loeft.web.external;

import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.ViewerPage;
import dk.loeft.web.attachment.AttachingPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader registers learning taken elsewhere, or mends what the leader returned. */
@Named("registerExternal")
@RequestScoped
public class RegisterExternalPage {
    private final ExternalLearning learning;
    private final Address address;
    private final ViewerPage viewer;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<ExternalRow> returned = Optional.empty();
    private ExternalForm form = new ExternalForm();

    @Inject
    public RegisterExternalPage(
            ExternalLearning learning, Address address, ViewerPage viewer, Refusals refusals, Toasts toasts) {
        this.learning = learning;
        this.address = address;
        this.viewer = viewer;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RegisterExternalPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        if (address.has("id")) {
            returned = learning.own(new ExternalLearningId(address.key("id")))
                    .filter(row -> row.state() == ExternalState.RETURNED);
            returned.ifPresent(row ->
                    form = new ExternalForm(row.told(), viewer.getLanguage().equals("da")));
        }
    }

    /** Answers that there is nothing where the address asks for what was not returned to the reader. */
    public void load() throws IOException {
        if (!isFound()) {
            address.notFound();
        }
    }

    public @Nullable String handIn() {
        Optional<ExternalInput> told = form.told();
        if (told.isEmpty()) {
            return null;
        }
        try {
            if (returned.isPresent()) {
                learning.handInAgain(returned.get().id(), told.get(), AttachingPage.sent());
            } else {
                learning.handIn(told.get(), AttachingPage.sent());
            }
            toasts.done("external", "handedIn");
            return "/external/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, ExternalForm.FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return returned.isPresent() || !address.has("id");
    }

    /** What was returned and is mended here. */
    public Optional<ExternalRow> getReturned() {
        return returned;
    }

    public ExternalForm getForm() {
        return form;
    }
}
