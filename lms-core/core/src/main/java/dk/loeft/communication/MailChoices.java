package dk.loeft.communication;

import java.util.List;

/**
 * What somebody gets by mail.
 *
 * @param address whether the person has an address at all
 * @param offered whether this Løft sends mail
 * @param groups one for each group, in their order
 */
public record MailChoices(boolean address, boolean offered, List<MailChoice> groups) {
    public MailChoices {
        groups = List.copyOf(groups);
    }
}
