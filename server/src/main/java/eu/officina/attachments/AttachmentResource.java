package eu.officina.attachments;

import eu.officina.boundary.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// Kept files as they were sent: never shown inside a page of ours, so that nothing in them can act there.
@RequestScoped
@Path("/api/w/{workspace}/attachments/{file}")
public class AttachmentResource {
    @Inject
    Attachments attachments;

    @GET
    public Response get(@PathParam("file") UUID id) {
        var file = attachments.get(id);
        var name = file.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(attachments.content(id), file.kind().type())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Digest", "sha-256=" + file.sha256())
                .build();
    }

    /// Reads no more than may be kept, so that a sender can't fill the memory.
    public static byte[] read(InputStream body) {
        try {
            var content = body.readNBytes((Attachments.MOST_MEGABYTES << 20) + 1);
            if (content.length <= Attachments.MOST_MEGABYTES << 20) return content;
            throw new Refusal(AttachmentRefusal.FILE_TOO_LARGE, Attachments.MOST_MEGABYTES);
        } catch (IOException broken) {
            throw new Refusal(AttachmentRefusal.FILE_MALFORMED, "?", "the sending broke off");
        }
    }
}
