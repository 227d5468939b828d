package dk.loeft.communication.internal;

import static dk.loeft.organisation.Permission.SEE_DELIVERIES;

import dk.loeft.communication.Deliveries;
import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryRow;
import dk.loeft.communication.WayStanding;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class DeliveriesService implements Deliveries {
    private final CurrentActor current;

    private final DeliveryListRepository lists;

    private final Dispatch dispatch;

    @Inject
    DeliveriesService(CurrentActor current, DeliveryListRepository lists, Dispatch dispatch) {
        this.current = current;
        this.lists = lists;
        this.dispatch = dispatch;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected DeliveriesService() {
        this(null, null, null);
    }

    @Override
    public List<WayStanding> ways(Locale language) {
        return dispatch.ways(scope(), Wording.in(language));
    }

    @Override
    public Page<DeliveryRow> list(DeliveryFilter filter, Locale language, PageRequest page) {
        return lists.page(filter, scope(), Wording.in(language), page);
    }

    @Override
    public int again(Set<DeliveryId> deliveries) {
        return dispatch.again(Optional.of(deliveries), scope());
    }

    @Override
    public int againAll() {
        return dispatch.again(Optional.empty(), scope());
    }

    @Override
    public void tryNow(String way) {
        dispatch.tryNow(way);
    }

    private Scope scope() {
        return current.get().scopeOf(SEE_DELIVERIES);
    }
}
