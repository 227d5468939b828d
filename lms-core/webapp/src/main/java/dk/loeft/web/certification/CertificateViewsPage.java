package dk.loeft.web.certification;

import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViews;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All saved views that the reader may open. */
@Named("certificateViews")
@RequestScoped
public class CertificateViewsPage {
    private final CertificateViews views;

    private List<CertificateView> rows = List.of();

    @Inject
    public CertificateViewsPage(CertificateViews views) {
        this.views = views;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateViewsPage() {
        this(null);
    }

    @PostConstruct
    void read() {
        rows = views.all();
    }

    /** Makes the bean before anything is written: reading refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public List<CertificateView> getRows() {
        return rows;
    }
}
