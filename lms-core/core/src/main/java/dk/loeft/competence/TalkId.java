package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a development talk. */
public record TalkId(long value) implements Id {
    @Override
    public String kind() {
        return "DevelopmentTalk";
    }
}
