package dk.loeft.web.attachment;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.Attachments;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The field of a form that takes files: what was uploaded stays in the form when something else in it must be mended. */
@Named("attaching")
@RequestScoped
public class AttachingPage {
    /** The colon keeps it out of addresses. */
    private static final String FIELD = "attaching:file";

    private final Attachments attachments;

    private List<Attached> files = List.of();

    @Inject
    public AttachingPage(Attachments attachments) {
        this.attachments = attachments;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttachingPage() {
        this(null);
    }

    @PostConstruct
    void read() {
        List<AttachmentId> sent = sent();
        files = sent.isEmpty() ? List.of() : attachments.loose(sent);
    }

    /** The files that the form was sent with. */
    public static List<AttachmentId> sent() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(FIELD, new String[0]);
        return Stream.of(values)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .limit(Attachments.MOST_LOOSE)
                .map(value -> new AttachmentId(Long.parseLong(value)))
                .toList();
    }

    /** The name of the field. */
    public String getField() {
        return FIELD;
    }

    public List<Attached> getFiles() {
        return files;
    }

    /** The most bytes that a file may have. */
    public long getLimit() {
        return attachments.limit();
    }

    /** The most files. */
    public int getMost() {
        return Attachments.MOST;
    }
}
