package dk.loeft.content.internal.web;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.UploadedPackage;
import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Uploads by programs, such as an authoring tool's export script: {@code POST /api/v1/packages} with an API token of scope
 * {@code packages:write}.
 */
@Path("packages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "packages", description = "Course packages of every standard that Løft reads")
public class PackagesResource {
    private static final int LONGEST_CODE = 40;

    private final PackageUpload upload;

    private final Accounts accounts;

    private final CurrentActor current;

    private final Origins origins;

    @Inject
    PackagesResource(PackageUpload upload, Accounts accounts, CurrentActor current, Origins origins) {
        this.upload = upload;
        this.accounts = accounts;
        this.current = current;
        this.origins = origins;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    public PackagesResource() {
        this.upload = null;
        this.accounts = null;
        this.current = null;
        this.origins = null;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadPackage",
            summary = "Upload a package",
            description =
                    "Checks and stores a package. The same file again gives the same package. A package with findings"
                            + " of grade error is stored with its report, but no course can be made of it. Whoever knows of"
                            + " which standard it is may say so: a file of another one is refused. Sentences are in"
                            + " Danish, or in English if Accept-Language asks for it.")
    @SecurityRequirement(name = "apiToken")
    @RequestBody(
            required = true,
            description =
                    "The package: a form with a part named file, and one named standard if it has to be of that one",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored; the body is the report of `loeft inspect --json` with id and location",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    @APIResponse(
            responseCode = "200",
            description = "The very same file was stored before; the body is the same report")
    @APIResponse(
            responseCode = "400",
            description = "Not a package, a damaged one, no part named file, or a standard that there is not")
    @APIResponse(responseCode = "401", description = "No valid API token")
    @APIResponse(responseCode = "403", description = "The token lacks the scope packages:write")
    @APIResponse(responseCode = "413", description = "Larger than the server allows")
    @APIResponse(responseCode = "422", description = "Refused; `refused` says why and `message` says it in a sentence")
    public Response form(@Context HttpHeaders headers, List<EntityPart> parts) throws IOException {
        Optional<Response> refused = enter(headers);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<EntityPart> file =
                parts.stream().filter(part -> part.getName().equals("file")).findFirst();
        if (file.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(json(headers).message("content.upload.no-file").toString())
                    .build();
        }
        Optional<String> code = standard(parts);
        Optional<PackageStandard> standard = code.flatMap(PackageStandard::of);
        if (code.isPresent() && standard.isEmpty()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(json(headers).message("content.upload.standard").toString())
                    .build();
        }
        try (InputStream in = file.get().getContent()) {
            return store(headers, in, file.get().getFileName().orElse(""), standard);
        }
    }

    /** What the form says the package is; nothing and an empty text say nothing. */
    private static Optional<String> standard(List<EntityPart> parts) throws IOException {
        Optional<EntityPart> part =
                parts.stream().filter(each -> each.getName().equals("standard")).findFirst();
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get().getContent()) {
            String text = new String(in.readNBytes(LONGEST_CODE), StandardCharsets.UTF_8).strip();
            return Optional.of(text).filter(code -> !code.isEmpty());
        }
    }

    /** The token alone says who acts; a session that a browser sends along does not count here. */
    private Optional<Response> enter(HttpHeaders headers) {
        Optional<Actor> actor =
                Bearer.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(accounts::actorOfToken);
        actor.ifPresent(current::become);
        return actor.isPresent()
                ? Optional.empty()
                : Optional.of(Response.status(Response.Status.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                        .entity(json(headers).message("content.upload.no-token").toString())
                        .build());
    }

    private Response store(HttpHeaders headers, InputStream in, String name, Optional<PackageStandard> standard)
            throws IOException {
        UploadJson json = json(headers);
        try {
            UploadedPackage uploaded = upload.upload(in, name, standard);
            String location = origins.page() + UploadJson.page(uploaded.id());
            return Response.status(uploaded.known() ? Response.Status.OK : Response.Status.CREATED)
                    .location(URI.create(location))
                    .entity(json.full(uploaded, location).toString())
                    .build();
        } catch (PackageRefused refused) {
            return Response.status(UploadJson.status(refused))
                    .entity(json.refusal(name, refused).toString())
                    .build();
        } catch (NotPermittedException refused) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(json.message("content.upload.scope").toString())
                    .build();
        }
    }

    private static UploadJson json(HttpHeaders headers) {
        return UploadJson.in(headers.getAcceptableLanguages());
    }

    /** The form, for the description alone. */
    @Schema(name = "PackageForm")
    public static final class UploadForm {
        /** The ZIP file. */
        @Schema(type = SchemaType.STRING, format = "binary", required = true, description = "The ZIP file")
        public String file = "";

        /** Of which standard it has to be. */
        @Schema(
                description = "Of which standard it has to be, as the answer names it, for example cmi5",
                enumeration = {
                    "scorm_12",
                    "scorm_2004",
                    "cmi5",
                    "tin_can",
                    "aicc",
                    "common_cartridge",
                    "qti",
                    "h5p",
                    "pdf",
                    "video",
                    "page"
                })
        public String standard = "";

        private UploadForm() {}
    }
}
