package eu.officina.trends;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/// Trends over the API.
@RequestScoped
@Path("/api/w/{workspace}/trends/{product}")
@Produces("application/json")
@Consumes("application/json")
public class TrendResource {
    @Inject
    Trends trends;

    /// A parameter without its points.
    public record Summary(Parameter parameter, int points, int missing, ControlChart chart, List<Trend.Said> said) {
        static Summary of(Trend t) {
            return new Summary(t.parameter(), t.points().size(), t.missing(), t.chart(), t.said());
        }
    }

    /// The parameters of a product that have numbers, with their statistics and signals.
    @GET
    public List<Summary> product(@PathParam("product") String product) {
        return trends.of(product).stream().map(Summary::of).toList();
    }

    /// One parameter with every point.
    @GET
    @Path("{parameter}")
    public Trend get(@PathParam("product") String product, @PathParam("parameter") String parameter) {
        return trends.get(product, parameter);
    }

    /// Every point as a line of comma-separated values (RFC 4180).
    @GET
    @Path("{parameter}/numbers.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response numbers(@PathParam("product") String product, @PathParam("parameter") String parameter) {
        var trend = trends.get(product, parameter);
        return Response.ok(TrendTable.csv(trend))
                .header("Content-Disposition", "attachment; filename=\"" + TrendTable.file(trend) + "\"")
                .build();
    }

    /// Says what a signal means.
    @POST
    @Path("{parameter}/acknowledgements")
    public Response acknowledge(
            @PathParam("product") String product,
            @PathParam("parameter") String parameter,
            Trends.Acknowledging asked) {
        return Response.status(201)
                .entity(Map.of("id", trends.acknowledge(product, parameter, asked)))
                .build();
    }
}
