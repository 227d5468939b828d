package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** {@code /xapi/agents}, {@code /xapi/activities} and {@code /xapi/about} (1.0.3 Communication 2.4, 2.5 and 2.8). */
@Dependent
class KnowledgeEndpoint {
    private final Lrs lrs;

    @Inject
    KnowledgeEndpoint(Lrs lrs) {
        this.lrs = lrs;
    }

    XapiResponse agents(XapiRequest request) {
        if (!request.method().equals("GET")) {
            return onlyGet();
        }
        request.allow("agent");
        return XapiResponse.json(lrs.person(request.needAgent("agent")));
    }

    XapiResponse activities(XapiRequest request) {
        if (!request.method().equals("GET")) {
            return onlyGet();
        }
        request.allow("activityId");
        String id = request.needIri("activityId");
        return XapiResponse.json(lrs.activity(id).orElseGet(() -> undescribed(id)));
    }

    private static JsonObject undescribed(String id) {
        return XapiJson.objectBuilder()
                .add("objectType", "Activity")
                .add("id", id)
                .build();
    }

    static XapiResponse about(XapiRequest request) {
        if (!request.method().equals("GET")) {
            return onlyGet();
        }
        request.allow();
        return XapiResponse.json(XapiJson.objectBuilder()
                .add(
                        "version",
                        XapiJson.arrayBuilder()
                                .add("1.0.0")
                                .add("1.0.1")
                                .add("1.0.2")
                                .add("1.0.3")
                                .add("2.0.0"))
                .build());
    }

    private static XapiResponse onlyGet() {
        return XapiResponse.of(XapiResponse.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD");
    }
}
