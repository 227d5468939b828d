package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An area or competence of a framework. It is said anew by each file that has its code, and retired by one that has it not. */
@Entity
@Table(name = "competence_item")
class StoredItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "framework_id", nullable = false, updatable = false)
    private long frameworkId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ItemKind kind = ItemKind.COMPETENCE;

    @Column(name = "code", nullable = false, updatable = false)
    private String code = "";

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "title_da", nullable = false)
    private String titleDa = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Column(name = "description_da", nullable = false)
    private String descriptionDa = "";

    @Column(name = "description_en", nullable = false)
    private String descriptionEn = "";

    @Column(name = "case_identifier")
    private @Nullable String caseIdentifier;

    @Column(name = "retired", nullable = false)
    private boolean retired;

    protected StoredItem() {}

    StoredItem(long frameworkId, FrameworkItem item, int position) {
        this.frameworkId = frameworkId;
        this.code = item.code();
        say(item, position);
    }

    /** Takes over what a file says of it, and brings it back into use. */
    final void say(FrameworkItem item, int place) {
        this.kind = item.kind();
        this.parentCode = item.parent().isEmpty() ? null : item.parent();
        this.position = place;
        this.titleDa = item.title().da();
        this.titleEn = item.title().en();
        this.descriptionDa = item.description().da();
        this.descriptionEn = item.description().en();
        this.caseIdentifier = item.caseIdentifier().isEmpty() ? null : item.caseIdentifier();
        this.retired = false;
    }

    void retire() {
        this.retired = true;
    }

    String code() {
        return code;
    }
}
