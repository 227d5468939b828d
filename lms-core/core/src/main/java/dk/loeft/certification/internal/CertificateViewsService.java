package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.CertificateViews;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificateViewsService implements CertificateViews {
    private final Views views;

    @Inject
    CertificateViewsService(Views views) {
        this.views = views;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificateViewsService() {
        this(null);
    }

    @Override
    public List<CertificateView> all() {
        return views.all();
    }

    @Override
    public Optional<CertificateView> view(CertificateViewId view) {
        return views.view(view);
    }

    @Override
    public CertificateViewId save(CertificateViewInput input) {
        return views.save(input);
    }

    @Override
    public void change(CertificateViewId view, CertificateViewInput input) {
        views.change(view, input);
    }

    @Override
    public void remove(CertificateViewId view) {
        views.remove(view);
    }
}
