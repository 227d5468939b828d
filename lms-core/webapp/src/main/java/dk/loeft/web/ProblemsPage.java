package dk.loeft.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has to be put right on a page before it can be saved: the list on top of its forms. */
@Named("problems")
@RequestScoped
public class ProblemsPage {
    /**
     * One thing to put right.
     *
     * @param field the client id of the field, empty if it is about no field
     * @param sentence what is wrong and how to mend it
     */
    public record Problem(String field, String sentence) {}

    /** The problems in the order of the page, those of no field last. */
    public List<Problem> getList() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Problem> fields = new ArrayList<>();
        List<Problem> others = new ArrayList<>();
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            List<Problem> target = id == null ? others : fields;
            context.getMessageList(id).stream()
                    .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
                    .forEach(message -> target.add(new Problem(idOf(id), message.getSummary())));
        });
        fields.addAll(others);
        return fields;
    }

    private static String idOf(@Nullable String id) {
        return Optional.ofNullable(id).orElse("");
    }
}
