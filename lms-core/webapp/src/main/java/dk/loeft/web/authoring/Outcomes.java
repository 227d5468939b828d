package dk.loeft.web.authoring;

import dk.loeft.content.PageDraftId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.VersionPlanId;

/** Where a form leads when it is done. A redirect, so that "reload" does not do it twice. */
final class Outcomes {
    private Outcomes() {}

    static String course(CourseId course) {
        return "/authoring/course?faces-redirect=true&id=" + course.value();
    }

    static String plan(VersionPlanId plan) {
        return "/authoring/plan?faces-redirect=true&id=" + plan.value();
    }

    static String plan(TrackPlanId plan) {
        return "/authoring/track-plan?faces-redirect=true&id=" + plan.value();
    }

    static String pageEditor(PageDraftId draft, int part) {
        return "/authoring/pageEditor?faces-redirect=true&id=" + draft.value() + "&part=" + part;
    }
}
