package eu.officina.desk;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// The interface's document: the pages left out, the workspace and the idempotency key named, problems on every
/// operation.
public class ApiDocument implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) paths.addPathItem(path, told(path, item));
        });
        document.setPaths(paths);
    }

    private static PathItem told(String path, PathItem item) {
        if (path.contains("{workspace}")) {
            item.addParameter(OASFactory.createParameter()
                    .name("workspace")
                    .in(Parameter.In.PATH)
                    .required(true)
                    .description("The workspace's short name")
                    .schema(text())
                    .example("hospital-alba"));
        }
        item.getOperations().forEach(ApiDocument::tell);
        return item;
    }

    private static void tell(PathItem.HttpMethod method, Operation operation) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        var refused = OASFactory.createAPIResponse()
                .description("Refused: what happened, why, what to do")
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
        operation.getResponses().addAPIResponse("default", refused);
        if (method != PathItem.HttpMethod.POST) return;
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("A UUID made by the sender: the same key with the same content has one effect")
                .schema(text().format("uuid")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
