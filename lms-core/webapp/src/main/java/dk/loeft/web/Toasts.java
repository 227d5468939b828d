package dk.loeft.web;

import dk.loeft.shared.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says on the next page that something was done. */
@ApplicationScoped
public class Toasts {
    /**
     * Keeps a sentence over the redirect that follows.
     *
     * @param capability the pages whose bundle holds the sentence, for example {@code organisation}
     * @param key the message key
     * @param arguments what the sentence names
     */
    public void done(String capability, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        Locale locale = context.getViewRoot().getLocale();
        String sentence = new MessageFormat(bundle(capability, locale).getString(key), locale).format(arguments);
        external.getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    private static ResourceBundle bundle(String capability, Locale locale) {
        return Bundles.of("dk.loeft.web." + capability + ".messages", locale);
    }
}
