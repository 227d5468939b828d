package dk.loeft.web.certification;

import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.Certification;
import dk.loeft.certification.ExportFormat;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.stream.Stream;

/** HR's list as a file, written while the database gives the rows. */
@WebServlet("/certification/export")
public class CertificateExport extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Certification certification;

    @Inject
    public CertificateExport(Certification certification) {
        this.certification = certification;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportFormat format = Stream.of(ExportFormat.values())
                .filter(each -> each.extension().equals(text(request, "format")))
                .findFirst()
                .orElse(ExportFormat.XLSX);
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"certifikater.%s\"".formatted(format.extension()));
        certification.export(
                CertificateFilters.of(
                        number(request, "unit"),
                        number(request, "kind"),
                        text(request, "state"),
                        (int) number(request, "within"),
                        text(request, "q"),
                        Boolean.parseBoolean(text(request, "former")),
                        Boolean.parseBoolean(text(request, "overdue"))),
                new CertificateOrder(text(request, "sort"), !Boolean.parseBoolean(text(request, "descending"))),
                format,
                Language.of(request),
                response.getOutputStream());
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static long number(HttpServletRequest request, String name) {
        String value = text(request, name);
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
    }
}
