package dk.loeft.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What the address of a page asks for. Forms post to the address they stand on, so it says the same before and after,
 * and the browser's buttons work.
 */
@RequestScoped
public class Address {
    /** The text of a parameter, empty if it is missing. */
    public String text(String name) {
        return Optional.ofNullable(external().getRequestParameterMap().get(name))
                .orElse("");
    }

    /** Whether the parameter is there, even if it is empty. */
    public boolean has(String name) {
        return external().getRequestParameterMap().containsKey(name);
    }

    /** The names of all parameters. */
    public Set<String> names() {
        return external().getRequestParameterMap().keySet();
    }

    /** The number in a parameter, 0 if it is missing or no key. */
    public long key(String name) {
        String text = text(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Answers that there is nothing at this address. */
    public void notFound() throws IOException {
        external().responseSendError(404, "");
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
