package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.tracking.ContentHosts;

/**
 * What cmi5 needs to know of the settings.
 *
 * @param publicUrl the address people use; activities are named after it
 * @param contentOrigin the origin that serves packages and the record store to them
 * @param hosts other servers that may run units
 */
public record Cmi5Settings(String publicUrl, String contentOrigin, ContentHosts hosts) {
    public Cmi5Settings {
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** The activity that stands for a unit or a block (8.1.5, 9.4); never what its publisher calls it. */
    String activity(long item) {
        return publicUrl + "/id/item/" + item;
    }

    /** The activity that stands for the course. */
    String course(String contentHash) {
        return publicUrl + "/id/package/" + contentHash;
    }

    /** Where units find the record store (8.1.1). */
    String endpoint() {
        return contentOrigin + "/xapi/";
    }

    /** Where a session gets its token (8.1.2). */
    String fetch(String secret) {
        return contentOrigin + "/content/cmi5/fetch?k=" + secret;
    }

    /** Where a unit goes when it is left (10.2.6). */
    String returnUrl() {
        return contentOrigin + "/content/play/cmi5-return.html";
    }
}
