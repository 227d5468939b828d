package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Saved views of whoever acts. */
@Dependent
class Views {
    private final ViewRepository views;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Views(ViewRepository views, CurrentActor actor, Clock clock) {
        this.views = views;
        this.actor = actor;
        this.clock = clock;
    }

    List<CertificateView> all() {
        return views.all(actor.person(), LocalDay.today(clock));
    }

    Optional<CertificateView> view(CertificateViewId view) {
        return views.one(view, actor.person(), LocalDay.today(clock));
    }

    /** One that the actor owns. */
    CertificateView own(CertificateViewId view) {
        return view(view).filter(CertificateView::own).orElseThrow(Views::gone);
    }

    CertificateViewId save(CertificateViewInput input) {
        return views.add(actor.person(), checked(input, new CertificateViewId(0)), clock.instant());
    }

    void change(CertificateViewId view, CertificateViewInput input) {
        own(view);
        views.change(view, checked(input, view), clock.instant());
    }

    void remove(CertificateViewId view) {
        CertificateView found = view(view).filter(CertificateView::removable).orElseThrow(Views::gone);
        views.remove(found.id());
    }

    private CertificateViewInput checked(CertificateViewInput input, CertificateViewId view) {
        String name = input.name().strip();
        if (name.isEmpty() || name.length() > CertificateViewInput.LONGEST_NAME) {
            throw new RefusedException("certification.view.name", CertificateViewInput.LONGEST_NAME);
        }
        PersonId owner = actor.person();
        if (views.taken(owner, name, view)) {
            throw new RefusedException("certification.view.taken", name);
        }
        return new CertificateViewInput(name, input.shared(), input.filter(), input.order());
    }

    private static RefusedException gone() {
        return new RefusedException("certification.view.gone");
    }
}
