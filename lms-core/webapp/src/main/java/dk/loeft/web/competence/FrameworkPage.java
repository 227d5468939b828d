package dk.loeft.web.competence;

import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.PlacedItem;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One framework as a tree, with its levels. */
@Named("frameworkTree")
@RequestScoped
public class FrameworkPage {
    private final Frameworks frameworks;
    private final CurrentActor actor;
    private final Address address;

    private Optional<FrameworkView> view = Optional.empty();
    private List<Branch> branches = List.of();

    @Inject
    public FrameworkPage(Frameworks frameworks, CurrentActor actor, Address address) {
        this.frameworks = frameworks;
        this.actor = actor;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected FrameworkPage() {
        this(null, null, null);
    }

    /**
     * A part of the tree that is shown as a whole.
     *
     * @param area the area on top; absent for competences that lie in none
     * @param within what lies in it, at whatever depth
     */
    public record Branch(Optional<FrameworkItem> area, List<PlacedItem> within) {}

    @PostConstruct
    void read() {
        view = frameworks.framework(new FrameworkId(address.key("id")));
        branches = view.map(found -> branches(found.items())).orElse(List.of());
    }

    /** Answers that there is nothing where no framework has the key. */
    public void load() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    static List<Branch> branches(List<PlacedItem> items) {
        List<Branch> branches = new ArrayList<>();
        List<PlacedItem> within = new ArrayList<>();
        boolean open = false;
        for (PlacedItem item : items) {
            if (item.depth() == 0 && item.item().isArea()) {
                within = new ArrayList<>();
                branches.add(new Branch(Optional.of(item.item()), within));
                open = true;
            } else {
                if (item.depth() == 0 && (open || branches.isEmpty())) {
                    within = new ArrayList<>();
                    branches.add(new Branch(Optional.empty(), within));
                    open = false;
                }
                within.add(item);
            }
        }
        return branches;
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public FrameworkView getView() {
        return view.orElseThrow();
    }

    public List<Branch> getBranches() {
        return branches;
    }

    /** Whether the reader may take the framework out. */
    public boolean isKeeping() {
        return actor.find().filter(who -> who.may(Permission.EDIT_COMPETENCES)).isPresent();
    }

    /** Whether the source is an address that can be followed. */
    public boolean isSourceOnline() {
        return getView().info().source().matches("https?://\\S+");
    }
}
