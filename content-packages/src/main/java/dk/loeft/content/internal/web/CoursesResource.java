package dk.loeft.content.internal.web;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageReport;
import dk.loeft.content.Packages;
import dk.loeft.content.StoredPackage;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.organisation.ApiScope;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses made by programs: {@code POST /api/v1/courses} with a token of scope {@code courses:write}. */
@Path("courses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "courses", description = "Courses that rest on uploaded packages")
public class CoursesResource {
    private static final int LONGEST_TITLE = 200;

    private final Api api;

    private final Authoring authoring;

    private final Packages packages;

    @Inject
    CoursesResource(Api api, Authoring authoring, Packages packages) {
        this.api = api;
        this.authoring = authoring;
        this.packages = packages;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    public CoursesResource() {
        this.api = null;
        this.authoring = null;
        this.packages = null;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeCourse",
            summary = "Make a course of a package",
            description =
                    "Makes a course that rests on an uploaded package and publishes it, unless `publish` is false. What is"
                            + " not given is taken from the package. The answer lists the parts of the course with their identifiers.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "course",
                                            value =
                                                    "{\"package\": 7, \"title\": \"Sikker digital hverdag\", \"summary\": \"\","
                                                            + " \"language\": \"da\", \"minutes\": 20, \"publish\": true}")))
    @APIResponse(responseCode = "201", description = "Made; the body has its id and its parts")
    @APIResponse(responseCode = "400", description = "The body cannot be understood; `message` says what of it")
    @APIResponse(responseCode = "401", description = "No valid API token")
    @APIResponse(responseCode = "403", description = "The token lacks the scope courses:write")
    @APIResponse(responseCode = "422", description = "Refused; `message` says why")
    public Response make(@Context HttpHeaders headers, String text) {
        return api.answer(headers, ApiScope.COURSES_WRITE, () -> {
            CallBody body = CallBody.read(text);
            long key = body.number("package").orElseThrow(() -> new MalformedCall("content.api.field", "package"));
            StoredPackage stored = packages.find(new PackageId(key))
                    .orElseThrow(() -> new RefusedException("content.course.package-unknown", String.valueOf(key)));
            if (!stored.row().usable()) {
                throw new RefusedException(
                        "content.course.package-errors",
                        String.valueOf(key),
                        stored.row().errors());
            }
            boolean publish = body.truth("publish", true);
            CourseId course = authoring.draft(
                    input(body, stored.report()),
                    stored.row().standard().activityKind(),
                    stored.row().reference());
            if (publish) {
                authoring.publish(course);
            }
            return Response.status(Response.Status.CREATED)
                    .entity(json(course, publish, stored.report()))
                    .build();
        });
    }

    private static CourseInput input(CallBody body, PackageReport report) {
        String title = report.title();
        boolean english = Optional.ofNullable(report.language())
                .map(tag -> tag.toLowerCase(Locale.ROOT).startsWith("en"))
                .orElse(false);
        return new CourseInput(
                body.text("title").orElse(title.substring(0, Math.min(title.length(), LONGEST_TITLE))),
                body.text("summary").orElse(""),
                body.text("description").orElse(""),
                body.text("language").orElse(english ? "en" : "da"),
                body.number("minutes").orElse(0L).intValue());
    }

    private static String json(CourseId course, boolean published, PackageReport report) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        report.items().stream().flatMap(PackageItem::withDescendants).forEach(item -> parts.add(part(item)));
        return Json.createObjectBuilder()
                .add("id", course.value())
                .add("published", published)
                .add("title", report.title())
                .add("standard", report.standard().activityKind())
                .add("parts", parts)
                .build()
                .toString();
    }

    private static JsonObjectBuilder part(PackageItem item) {
        JsonObjectBuilder part = Json.createObjectBuilder()
                .add("id", item.identifier())
                .add("title", item.title())
                .add("launchable", item.launchable());
        Optional.ofNullable(item.parent()).ifPresent(parent -> part.add("parent", parent));
        return part;
    }
}
