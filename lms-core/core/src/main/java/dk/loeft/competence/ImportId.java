package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a file that was read and compared, and waits to be taken in. */
public record ImportId(long value) implements Id {
    @Override
    public String kind() {
        return "FrameworkImport";
    }
}
