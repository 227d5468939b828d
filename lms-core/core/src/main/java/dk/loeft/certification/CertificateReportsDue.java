package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.util.List;

/**
 * The day of some reports has come. Whoever tells people of it lets each have the files by {@link CertificateReports#open}.
 *
 * @param runs one for each report
 */
public record CertificateReportsDue(List<Run> runs) {
    public CertificateReportsDue {
        runs = List.copyOf(runs);
    }

    /**
     * One of them.
     *
     * @param key unique, the same whenever it is told
     * @param view the saved view
     * @param name the name of the view
     * @param owner who planned it
     * @param outcome what came of it
     * @param to who is to have it; nobody unless it was sent
     * @param leftOut recipients who may no longer see the list
     */
    public record Run(
            long key,
            CertificateViewId view,
            String name,
            PersonId owner,
            ReportOutcome outcome,
            List<PersonId> to,
            List<PersonId> leftOut) {
        public Run {
            to = List.copyOf(to);
            leftOut = List.copyOf(leftOut);
        }
    }
}
