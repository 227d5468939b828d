package dk.loeft.web.certification;

import dk.loeft.certification.CertificateCounts;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateOverview;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.CertificateViews;
import dk.loeft.certification.Certification;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * HR's list. Filter, order and page lie in the address, so that a view can be kept, shared and exported as it is; a saved view
 * is opened by its key.
 */
@Named("certificateList")
@RequestScoped
public class CertificateListPage {
    private static final int PAGE_SIZE = 50;
    private static final int EXPIRING_DAYS = 60;

    private final Certification certification;
    private final CertificateViews savedViews;
    private final Organisation organisation;
    private final CurrentActor actor;
    private final Address address;

    private final ListState<StandingRow> list = new ListState<>(PAGE_SIZE, "expires", false);

    private long unit;
    private long kind;
    private String state = "";
    private int within;
    private boolean former;
    private boolean overdue;
    private CertificateCounts counts = new CertificateCounts(0, 0, 0, 0, 0, 0);
    private List<UnitNode> units = List.of();
    private List<CertificateKindName> kinds = List.of();
    private List<CertificateView> saved = List.of();
    private Optional<CertificateView> opened = Optional.empty();

    @Inject
    public CertificateListPage(
            Certification certification,
            CertificateViews savedViews,
            Organisation organisation,
            CurrentActor actor,
            Address address) {
        this.certification = certification;
        this.savedViews = savedViews;
        this.organisation = organisation;
        this.actor = actor;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateListPage() {
        this(null, null, null, null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        saved = savedViews.all();
        opened = Optional.of(getOpenedKey())
                .filter(key -> key > 0)
                .map(CertificateViewId::new)
                .flatMap(savedViews::view);
        opened.map(CertificateView::input).ifPresent(this::open);
        units = organisation.units();
        kinds = certification.kindNames();
        CertificateOverview overview = certification.overview(filter(), list.request());
        counts = overview.counts();
        list.show(overview.page());
    }

    /** What the address says itself goes before what the view says. */
    private void open(CertificateViewInput input) {
        if (!address.has("unit")) {
            CertificateFilter filter = input.filter();
            unit = filter.unit().map(UnitId::value).orElse(0L);
            kind = filter.kind().map(CertificateKindId::value).orElse(0L);
            state = filter.state().map(CertificateState::name).orElse("");
            within = filter.expiresWithin();
            former = filter.former();
            overdue = filter.overdue();
            list.setText(filter.text());
        }
        if (!address.has("sort")) {
            list.setSort(input.order().sort());
            list.setDescending(!input.order().ascending());
        }
    }

    /** Whether the reader may register certificates. */
    public boolean isManaging() {
        return actor.find()
                .filter(who -> who.may(Permission.MANAGE_CERTIFICATES))
                .isPresent();
    }

    /** The filter as the rest of an address, for the exports. */
    public String getQuery() {
        return CertificateFilters.query(filter(), order());
    }

    /** The same as fields of a form. */
    public List<CertificateFilters.Field> getHidden() {
        return CertificateFilters.fields(filter(), order());
    }

    private CertificateOrder order() {
        return new CertificateOrder(list.getSort(), !list.isDescending());
    }

    /** The key of the saved view that the address opens, 0 for none. */
    public long getOpenedKey() {
        return address.key("view");
    }

    /** The saved view that is open. */
    public Optional<CertificateView> getOpened() {
        return opened;
    }

    /** Whether the list shows something else than the view that is open. */
    public boolean isChanged() {
        return opened.map(CertificateView::input)
                .filter(input ->
                        !input.filter().equals(filter()) || !input.order().equals(order()))
                .isPresent();
    }

    /** Whether the unit that is asked for is not there, or not for the reader. */
    public boolean isUnitGone() {
        return unit > 0 && units.stream().noneMatch(each -> each.id().value() == unit);
    }

    /** Whether the kind that is asked for is not there. */
    public boolean isKindGone() {
        return kind > 0 && kinds.stream().noneMatch(each -> each.id().value() == kind);
    }

    /** The views that were saved, one's own first. */
    public List<CertificateView> getSaved() {
        return saved;
    }

    /** Which of the ready-made views the address is: {@code all}, {@code overdue}, {@code expiring} or a state; empty: none of them. */
    public String getView() {
        boolean plain = unit == 0 && kind == 0 && list.getText().isEmpty() && !former && getOpenedKey() == 0;
        if (!plain) {
            return "";
        }
        if (overdue) {
            return state.isEmpty() && within == 0 ? "overdue" : "";
        }
        if (state.isEmpty()) {
            return within == 0 ? "all" : within == EXPIRING_DAYS ? "expiring" : "";
        }
        return within == 0 ? state : "";
    }

    /** The periods that "expires within" offers, in days; 0: any. */
    public List<Integer> getPeriods() {
        return List.of(0, 14, 30, EXPIRING_DAYS, 90, 180, 365);
    }

    /** What the address asks for. */
    private CertificateFilter filter() {
        return CertificateFilters.of(unit, kind, state, within, list.getText(), former, overdue);
    }

    public ListState<StandingRow> getList() {
        return list;
    }

    public CertificateCounts getCounts() {
        return counts;
    }

    public List<UnitNode> getUnits() {
        return units;
    }

    public List<CertificateKindName> getKinds() {
        return kinds;
    }

    public CertificateState[] getStates() {
        return CertificateState.values();
    }

    public boolean isFiltered() {
        return unit > 0
                || kind > 0
                || !state.isEmpty()
                || within > 0
                || !list.getText().isEmpty()
                || former
                || overdue;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public long getKind() {
        return kind;
    }

    public void setKind(long kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    /** What names no state looks for all. */
    public void setState(String state) {
        this.state = Stream.of(CertificateState.values())
                .map(CertificateState::name)
                .filter(state::equals)
                .findFirst()
                .orElse("");
    }

    public int getWithin() {
        return within;
    }

    public void setWithin(int within) {
        this.within = within;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isFormer() {
        return former;
    }

    public void setFormer(boolean former) {
        this.former = former;
    }
}
