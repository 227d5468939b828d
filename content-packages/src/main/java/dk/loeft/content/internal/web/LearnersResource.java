package dk.loeft.content.internal.web;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Tracking;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.OnBehalf;
import dk.loeft.learning.Player;
import dk.loeft.organisation.ApiScope;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.Id;
import dk.loeft.shared.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an integration does for a learner, who is named by staff number: enrolling, beginning anew and opening. Tokens need the
 * scope {@code learning:write}.
 */
@Path("courses/{course}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "learners", description = "Courses for somebody else")
public class LearnersResource {
    private final Api api;

    private final OnBehalf onBehalf;

    private final Cmi5 cmi5;

    private final Tracking tracking;

    private final CurrentActor current;

    @Inject
    LearnersResource(Api api, OnBehalf onBehalf, Cmi5 cmi5, Tracking tracking, CurrentActor current) {
        this.api = api;
        this.onBehalf = onBehalf;
        this.cmi5 = cmi5;
        this.tracking = tracking;
        this.current = current;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    public LearnersResource() {
        this.api = null;
        this.onBehalf = null;
        this.cmi5 = null;
        this.tracking = null;
        this.current = null;
    }

    @POST
    @Path("enrolments")
    @Operation(operationId = "enrol", summary = "Enrol a person", description = "Enrolled already: nothing changes.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "person", value = "{\"person\": \"M1001\"}")))
    @APIResponse(responseCode = "200", description = "Enrolled; the body has the key of the enrolment")
    @APIResponse(responseCode = "403", description = "The token lacks the scope learning:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response enrol(@Context HttpHeaders headers, @PathParam("course") long course, String text) {
        return keyOf(headers, text, person -> onBehalf.enrol(new CourseId(course), person));
    }

    @POST
    @Path("attempts")
    @Operation(
            operationId = "startOver",
            summary = "Begin anew",
            description = "Begins a new attempt of a person at a course that was begun; earlier attempts stay.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "person", value = "{\"person\": \"M1001\"}")))
    @APIResponse(responseCode = "200", description = "Begun; the body has the key of the attempt")
    @APIResponse(responseCode = "403", description = "The token lacks the scope learning:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response startOver(@Context HttpHeaders headers, @PathParam("course") long course, String text) {
        return keyOf(headers, text, person -> onBehalf.startOver(new CourseId(course), person));
    }

    /** Does something for the person the body names, and answers with the key of what it made. */
    private Response keyOf(HttpHeaders headers, String text, Function<String, Id> useCase) {
        return api.answer(headers, ApiScope.LEARNING_WRITE, () -> {
            long id = useCase.apply(CallBody.read(text).need("person")).value();
            return Response.ok(Json.createObjectBuilder().add("id", id).build().toString())
                    .build();
        });
    }

    @POST
    @Path("launches")
    @Operation(
            operationId = "launch",
            summary = "Open a course for a person",
            description =
                    "Enrols first if need be. `player` is the address to show that person, in a frame or a window; it"
                            + " opens their course without signing in, so hand it to nobody else. Without `part` the course opens where"
                            + " they left off. `mode` is normal, browse or review. With `direct` a unit of a cmi5 course is opened without"
                            + " the player: `unit` is then the launch URL of section 8.1, with its session and registration beside it.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "launch",
                                            value = "{\"person\": \"M1001\", \"part\": \"https://example.com/au/1\","
                                                    + " \"mode\": \"normal\", \"direct\": false}")))
    @APIResponse(responseCode = "201", description = "Opened")
    @APIResponse(responseCode = "403", description = "The token lacks the scope learning:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response launch(@Context HttpHeaders headers, @PathParam("course") long course, String text) {
        return api.answer(headers, ApiScope.LEARNING_WRITE, () -> {
            CallBody body = CallBody.read(text);
            boolean direct = body.truth("direct", false);
            Player player = onBehalf.open(new CourseId(course), body.need("person"), body.text("part"), mode(body));
            JsonObjectBuilder json = json(player);
            if (direct) {
                direct(player).ifPresent(launch -> json.add("unit", launch.url())
                        .add("session", launch.session())
                        .add("registration", launch.registration().toString()));
            } else {
                json.add("player", player.frameUrl());
            }
            return Response.status(Response.Status.CREATED)
                    .entity(json.build().toString())
                    .build();
        });
    }

    private static Optional<LaunchMode> mode(CallBody body) {
        return body.text("mode").map(text -> Arrays.stream(LaunchMode.values())
                .filter(mode -> mode.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MalformedCall("content.api.field", "mode")));
    }

    /** Opens the session that the player would open: its token is in the fragment of its address. */
    private Optional<Cmi5Launch> direct(Player player) {
        String token = player.frameUrl().replaceFirst("^.*#token=([^&]*).*$", "$1");
        if (!player.frameUrl().contains("/cmi5.html#")) {
            throw new MalformedCall("content.api.direct", "direct");
        }
        return tracking.actorOf(token).map(launch -> current.as(launch, () -> Retry.of(cmi5::begin)));
    }

    private static JsonObjectBuilder json(Player player) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        player.parts()
                .forEach(part -> parts.add(Json.createObjectBuilder()
                        .add("id", part.id())
                        .add("title", part.title())
                        .add("launchable", part.launchable())
                        .add("state", part.state().name().toLowerCase(Locale.ROOT))));
        return Json.createObjectBuilder()
                .add("attempt", player.attempt().value())
                .add("mode", player.mode().name().toLowerCase(Locale.ROOT))
                .add("part", player.part())
                .add("parts", parts);
    }
}
