package dk.loeft.competence.internal;

import dk.loeft.competence.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A level of a framework. It is said anew by each file that has it, and retired by one that has it not. */
@Entity
@Table(name = "competence_level")
class StoredLevel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "framework_id", nullable = false, updatable = false)
    private long frameworkId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "title_da", nullable = false)
    private String titleDa = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Column(name = "description_da", nullable = false)
    private String descriptionDa = "";

    @Column(name = "description_en", nullable = false)
    private String descriptionEn = "";

    @Column(name = "retired", nullable = false)
    private boolean retired;

    protected StoredLevel() {}

    StoredLevel(long frameworkId, Level level) {
        this.frameworkId = frameworkId;
        this.number = level.number();
        say(level);
    }

    /** Takes over what a file says of it, and brings it back into use. */
    final void say(Level level) {
        this.titleDa = level.title().da();
        this.titleEn = level.title().en();
        this.descriptionDa = level.description().da();
        this.descriptionEn = level.description().en();
        this.retired = false;
    }

    void retire() {
        this.retired = true;
    }

    int number() {
        return number;
    }
}
