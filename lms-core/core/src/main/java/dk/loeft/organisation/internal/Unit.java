package dk.loeft.organisation.internal;

import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.engine.UnitPath;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the organisation. It is born without a place, as its path holds its own key; then it is put below its parent,
 * where it may be renamed and moved, and it goes away only if nobody ever worked there.
 */
@Entity
@Table(name = "unit")
class Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Unit parent;

    @Column(name = "name", nullable = false)
    private String name = "";

    @Column(name = "path", nullable = false)
    private String path = "";

    @Column(name = "depth", nullable = false)
    private int depth;

    protected Unit() {}

    Unit(@Nullable Unit parent, String name) {
        this.parent = parent;
        this.name = name;
        // Unique until the key is known.
        this.path = "new:" + UUID.randomUUID();
    }

    /** Takes its place in the tree, once its key is known. */
    void settle() {
        UnitPath place = parent == null ? UnitPath.root(id) : parent.path().child(id);
        path = place.value();
        depth = place.depth();
    }

    void rename(String newName) {
        name = newName;
    }

    UnitId id() {
        return new UnitId(id);
    }

    long key() {
        return id;
    }

    UnitPath path() {
        return new UnitPath(path);
    }

    boolean root() {
        return parent == null;
    }

    String name() {
        return name;
    }
}
