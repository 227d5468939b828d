package dk.loeft.web.communication;

import dk.loeft.communication.MailChoices;
import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.Notifications;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which notifications one gets by mail too; a part of the profile. */
@Named("mailChoices")
@RequestScoped
public class MailChoicesPage {
    private final Notifications notifications;

    private final Toasts toasts;

    private Optional<MailChoices> choices = Optional.empty();

    @Inject
    public MailChoicesPage(Notifications notifications, Toasts toasts) {
        this.notifications = notifications;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MailChoicesPage() {
        this(null, null);
    }

    public MailChoices getChoices() {
        if (choices.isEmpty()) {
            choices = Optional.of(notifications.choices());
        }
        return choices.get();
    }

    public String save() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("mail", new String[0]);
        Set<String> names = Set.copyOf(Arrays.asList(ticked));
        notifications.choose(Stream.of(NotificationGroup.values())
                .filter(group -> names.contains(group.name()))
                .collect(Collectors.toSet()));
        toasts.done("communication", "choices.done");
        return "/signin/profile?faces-redirect=true";
    }
}
