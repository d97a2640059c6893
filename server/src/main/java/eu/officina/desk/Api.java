package eu.officina.desk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/// One application for pages and interface; static files have their own, longer mapping.
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Officina",
                        version = "1",
                        description = "Batch records, traceability and vigilance for advanced therapies made where"
                                + " the patient is. Every refusal is an RFC 9457 problem."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class Api extends Application {}
