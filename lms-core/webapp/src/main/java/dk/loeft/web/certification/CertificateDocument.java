package dk.loeft.web.certification;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.Certification;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;

/** A certificate as PDF: one's own, or for HR anybody's within their part of the organisation. */
@WebServlet("/certification/document")
public class CertificateDocument extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Certification certification;
    private final transient CurrentActor current;

    @Inject
    public CertificateDocument(Certification certification, CurrentActor current) {
        this.certification = certification;
        this.current = current;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // One page of PDF is small; held in memory so that a certificate that is not there is told by the status.
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Optional<String> name = write(new CertificateId(Long.parseLong(id)), Language.of(request), pdf);
        if (name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLength(pdf.size());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"%s\"".formatted(name.get()));
        pdf.writeTo(response.getOutputStream());
    }

    private Optional<String> write(CertificateId certificate, Locale language, ByteArrayOutputStream pdf)
            throws IOException {
        Optional<String> mine = certification.printMine(certificate, language, pdf);
        if (mine.isPresent() || !current.get().may(Permission.SEE_CERTIFICATES)) {
            return mine;
        }
        return certification.print(certificate, language, pdf);
    }
}
