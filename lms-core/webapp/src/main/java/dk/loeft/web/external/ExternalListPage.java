package dk.loeft.web.external;

import dk.loeft.external.ExternalFilter;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people registered, for HR. */
@Named("externalList")
@RequestScoped
public class ExternalListPage {
    private static final int PAGE_SIZE = 25;

    private final ExternalLearning learning;
    private final Address address;

    private final ListState<ExternalRow> list = new ListState<>(PAGE_SIZE, "", false);

    private Optional<ExternalState> state = Optional.empty();

    @Inject
    public ExternalListPage(ExternalLearning learning, Address address) {
        this.learning = learning;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ExternalListPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        state = Stream.of(ExternalState.values())
                .filter(each -> each.name().equals(address.text("state")))
                .findFirst();
        list.setText(address.text("q"));
        list.setSort(address.text("sort"));
        list.setDescending(Boolean.parseBoolean(address.text("descending")));
        list.setNumber((int) Math.min(address.key("page"), Integer.MAX_VALUE));
        list.show(learning.list(new ExternalFilter(list.getText(), state), list.request()));
    }

    /** Makes the bean before anything is written: reading refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public ListState<ExternalRow> getList() {
        return list;
    }

    public List<ExternalState> getStates() {
        return List.of(ExternalState.values());
    }

    /** The chosen state, empty: all. */
    public String getState() {
        return state.map(ExternalState::name).orElse("");
    }

    /** Whether anything was asked for, so that an empty list means that nothing fits. */
    public boolean isFiltered() {
        return !list.getText().isEmpty() || state.isPresent();
    }
}
