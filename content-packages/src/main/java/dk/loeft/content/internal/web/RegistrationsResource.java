package dk.loeft.content.internal.web;

import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.organisation.ApiScope;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registrations for cmi5 courses and their sessions, for tokens of scope {@code registrations:write}. */
@Path("registrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations", description = "How learners stand with cmi5 courses")
public class RegistrationsResource {
    private final Api api;

    private final Cmi5Registrations registrations;

    @Inject
    RegistrationsResource(Api api, Cmi5Registrations registrations) {
        this.api = api;
        this.registrations = registrations;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    public RegistrationsResource() {
        this.api = null;
        this.registrations = null;
    }

    @GET
    @Path("{registration}")
    @Operation(operationId = "registration", summary = "How a registration stands")
    @SecurityRequirement(name = "apiToken")
    @APIResponse(responseCode = "200", description = "Whether the course is satisfied, and the state of each part")
    @APIResponse(responseCode = "403", description = "The token lacks the scope registrations:write")
    @APIResponse(responseCode = "422", description = "No such registration")
    public Response find(@Context HttpHeaders headers, @PathParam("registration") String registration) {
        return api.answer(headers, ApiScope.REGISTRATIONS_WRITE, () -> {
            UUID key = CallBody.uuid(registration);
            return registrations
                    .find(key)
                    .map(found -> Response.ok(json(found)).build())
                    .orElseThrow(() -> new RefusedException("content.cmi5.registration-unknown", key));
        });
    }

    @GET
    @Path("{registration}/sessions")
    @Operation(operationId = "sessions", summary = "The sessions of a registration, the oldest first")
    @SecurityRequirement(name = "apiToken")
    @APIResponse(responseCode = "200", description = "The sessions; none where there is no such registration")
    @APIResponse(responseCode = "403", description = "The token lacks the scope registrations:write")
    public Response sessions(@Context HttpHeaders headers, @PathParam("registration") String registration) {
        return api.answer(headers, ApiScope.REGISTRATIONS_WRITE, () -> {
            JsonArrayBuilder sessions = Json.createArrayBuilder();
            registrations.sessions(CallBody.uuid(registration)).forEach(each -> sessions.add(json(each)));
            return Response.ok(Json.createObjectBuilder()
                            .add("sessions", sessions)
                            .build()
                            .toString())
                    .build();
        });
    }

    @POST
    @Path("{registration}/waivers")
    @Operation(
            operationId = "waive",
            summary = "Waive a unit",
            description = "The unit counts as satisfied from now on (cmi5 9.3.7). cmi5 names four reasons: Tested Out,"
                    + " Equivalent AU, Equivalent Outside Activity and Administrative.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "waiver",
                                            value = "{\"unit\": \"https://example.com/au/1\","
                                                    + " \"reason\": \"Tested Out\"}")))
    @APIResponse(responseCode = "200", description = "Waived; the body says how the registration stands")
    @APIResponse(responseCode = "403", description = "The token lacks the scope registrations:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response waive(@Context HttpHeaders headers, @PathParam("registration") String registration, String text) {
        return api.answer(headers, ApiScope.REGISTRATIONS_WRITE, () -> {
            UUID key = CallBody.uuid(registration);
            CallBody body = CallBody.read(text);
            String unit = body.need("unit");
            String reason = body.need("reason");
            Retry.of(() -> registrations.waive(key, unit, reason));
            return Response.ok(json(registrations.find(key).orElseThrow())).build();
        });
    }

    @POST
    @Path("sessions/{session}/end")
    @Operation(
            operationId = "abandon",
            summary = "End a session",
            description = "Ends a session that its unit did not end (cmi5 9.3.6). Its token opens nothing from now on.")
    @SecurityRequirement(name = "apiToken")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "403", description = "The token lacks the scope registrations:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response abandon(@Context HttpHeaders headers, @PathParam("session") String session) {
        return api.answer(headers, ApiScope.REGISTRATIONS_WRITE, () -> {
            String key = CallBody.uuid(session).toString();
            Retry.of(() -> registrations.abandon(key));
            return Response.noContent().build();
        });
    }

    private static String json(Cmi5Registered registered) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        registered
                .parts()
                .forEach(part -> parts.add(Json.createObjectBuilder()
                        .add("id", part.id())
                        .add("title", part.title())
                        .add("unit", part.launchable())
                        .add("state", part.state().name().toLowerCase(Locale.ROOT))));
        return Json.createObjectBuilder()
                .add("registration", registered.registration().toString())
                .add("satisfied", registered.satisfied())
                .add("done", registered.done())
                .add("total", registered.total())
                .add("parts", parts)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Cmi5SessionRow session) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("session", session.session())
                .add("unit", session.unit())
                .add("mode", session.mode().name().toLowerCase(Locale.ROOT))
                .add("state", session.state().name().toLowerCase(Locale.ROOT))
                .add("launched", session.launched().toString());
        session.heard().ifPresent(moment -> json.add("heard", moment.toString()));
        session.ended().ifPresent(moment -> json.add("ended", moment.toString()));
        return json;
    }
}
