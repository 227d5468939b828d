package dk.loeft.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that went out, as one of its receivers has it.
 *
 * @param run when it went out
 * @param view the saved view that it was made of
 * @param name the name of the view
 * @param madeAt when its files were made
 * @param until the last day on which it is kept
 * @param found how many rows there are
 * @param printed how many of them stand in the first file
 * @param files in the form that was planned; where that one cannot hold all rows, a sheet with all of them behind it
 */
public record ReportCopy(
        ReportRunId run,
        CertificateViewId view,
        String name,
        Instant madeAt,
        LocalDate until,
        int found,
        int printed,
        List<ReportFile> files) {
    public ReportCopy {
        files = List.copyOf(files);
    }

    /** Whether the first file leaves rows out. */
    public boolean cut() {
        return printed < found;
    }
}
