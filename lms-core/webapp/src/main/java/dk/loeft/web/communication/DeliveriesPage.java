package dk.loeft.web.communication;

import dk.loeft.communication.Deliveries;
import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryRow;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.WayStanding;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Toasts;
import dk.loeft.web.ViewerPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was told to whom, whether it arrived, and what is held up. */
@Named("deliveries")
@RequestScoped
public class DeliveriesPage {
    private static final int ROWS = 50;

    private final Deliveries deliveries;

    private final Address address;

    private final ViewerPage viewer;

    private final Toasts toasts;

    private final ListState<DeliveryRow> list = new ListState<>(ROWS, "", false);

    private List<WayStanding> ways = List.of();

    @Inject
    public DeliveriesPage(Deliveries deliveries, Address address, ViewerPage viewer, Toasts toasts) {
        this.deliveries = deliveries;
        this.address = address;
        this.viewer = viewer;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DeliveriesPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        // To be there is enough: whoever may not read this does not get so far.
    }

    @PostConstruct
    void read() {
        ways = deliveries.ways(viewer.getLocale());
        list.setText(address.text("q"));
        int page = (int) Math.min(address.key("page"), Integer.MAX_VALUE);
        list.show(deliveries.list(
                new DeliveryFilter(list.getText(), state()),
                viewer.getLocale(),
                new PageRequest(page, ROWS, "", true)));
    }

    private Optional<DeliveryState> state() {
        String asked = address.text("state");
        return Stream.of(DeliveryState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst();
    }

    /** What holds up the whole way is not waited for any longer. */
    public String tryNow() {
        ways.forEach(way -> deliveries.tryNow(way.way()));
        toasts.done("communication", "deliveries.tryNow.done");
        return here();
    }

    /** Sends again those that were ticked. */
    public String again() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("delivery", new String[0]);
        Set<DeliveryId> chosen = Stream.of(ticked)
                .filter(each -> each.matches("\\d{1,18}"))
                .map(each -> new DeliveryId(Long.parseLong(each)))
                .collect(Collectors.toSet());
        toasts.done("communication", "deliveries.again.done", deliveries.again(chosen));
        return here();
    }

    /** Sends again all that could not be delivered. */
    public String againAll() {
        toasts.done("communication", "deliveries.again.done", deliveries.againAll());
        return here();
    }

    private String here() {
        return "/communication/deliveries?faces-redirect=true&state=" + getState() + "&q="
                + URLEncoder.encode(list.getText(), StandardCharsets.UTF_8);
    }

    public List<WayStanding> getWays() {
        return ways;
    }

    /** Whether there is a way beside the bell. */
    public boolean isOffered() {
        return ways.stream().anyMatch(WayStanding::offered);
    }

    /** Whether something holds up what waits. */
    public boolean isHeld() {
        return ways.stream().anyMatch(way -> way.trouble().isPresent() || (way.offered() && way.waiting() > 0));
    }

    /** How many could not be delivered. */
    public long getFailed() {
        return ways.stream().mapToLong(WayStanding::failed).sum();
    }

    /** Whether one of those shown can be sent again. */
    public boolean isFailedShown() {
        return list.getRows().stream()
                .flatMap(row -> row.delivery().stream())
                .anyMatch(delivery -> delivery.state() == DeliveryState.FAILED);
    }

    public ListState<DeliveryRow> getList() {
        return list;
    }

    /** The state that is asked for, empty: any. */
    public String getState() {
        return state().map(DeliveryState::name).orElse("");
    }

    public DeliveryState[] getStates() {
        return DeliveryState.values();
    }

    public boolean isFiltered() {
        return !list.getText().isEmpty() || state().isPresent();
    }
}
