package dk.loeft.web;

import dk.loeft.shared.Bundles;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Shows an expected refusal to the person, in their language. The sentence comes from the bundle of the capability that
 * refused: the key {@code organisation.unit.cycle} from {@code dk/loeft/organisation/messages}.
 */
@ApplicationScoped
public class Refusals {
    /** Shows the sentence in the list on top of the page. */
    public void show(RefusedException refusal) {
        show(refusal, Map.of());
    }

    /**
     * Shows the sentence at the field that it is about, and in the list on top.
     *
     * @param refusal what was refused
     * @param fields from the beginning of a message key to the client id of the field; the longest match counts, and
     *     without one the sentence belongs to the page
     */
    public void show(RefusedException refusal, Map<String, String> fields) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context.getViewRoot();
        Optional<String> field = fields.keySet().stream()
                .filter(prefix -> matches(refusal.key(), prefix))
                .max(Comparator.comparingInt(String::length))
                .map(fields::get);
        field.map(view::findComponent)
                .filter(UIInput.class::isInstance)
                .map(UIInput.class::cast)
                .ifPresent(input -> input.setValid(false));
        String sentence = sentence(refusal, view.getLocale());
        context.addMessage(field.orElse(null), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        context.validationFailed();
    }

    /** The sentence for a refusal. */
    public String sentence(RefusedException refusal, Locale locale) {
        String capability = refusal.key().substring(0, refusal.key().indexOf('.'));
        ResourceBundle bundle = Bundles.of("dk.loeft." + capability + ".messages", locale);
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> readable(argument, locale))
                .toArray();
        return new MessageFormat(bundle.getString(refusal.key()), locale).format(arguments);
    }

    private static boolean matches(String key, String prefix) {
        return key.equals(prefix) || key.startsWith(prefix + ".");
    }

    private static Object readable(Object argument, Locale locale) {
        return argument instanceof LocalDate day
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day)
                : argument;
    }
}
