package dk.loeft.web.certification;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportRunId;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of a report that was sent to the reader. */
@WebServlet("/certification/report-file")
public class ReportFileDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CertificateReports reports;

    @Inject
    public ReportFileDownload(CertificateReports reports) {
        this.reports = reports;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String run = String.valueOf(request.getParameter("run"));
        Optional<ExportFormat> format = Stream.of(ExportFormat.values())
                .filter(each -> each.extension().equals(request.getParameter("format")))
                .findFirst();
        // Held until it is known that there is such a file, so that the status can say so.
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Optional<ReportFile> file = run.matches("\\d{1,18}") && format.isPresent()
                ? reports.download(new ReportRunId(Long.parseLong(run)), format.get(), Language.of(request), content)
                : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.get().format().mediaType());
        response.setContentLength(content.size());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s\"".formatted(file.get().name()));
        content.writeTo(response.getOutputStream());
    }
}
