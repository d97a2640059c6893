package eu.officina.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/// Trends over sites over the API.
@RequestScoped
@Path("/api/w/{workspace}/site-trends")
@Produces("application/json")
public class SiteTrendResource {
    @Inject
    SiteTrends trends;

    /// The products of which a site in view published numbers.
    @GET
    public List<String> products() {
        return trends.products();
    }

    /// The parameters of a product: each site's mean and standard deviation, and their differences.
    @GET
    @Path("{product}")
    public List<SiteTrend> product(@PathParam("product") String product) {
        return trends.of(product).stream().map(SiteTrend::summary).toList();
    }

    /// One parameter with every number.
    @GET
    @Path("{product}/{parameter}")
    public SiteTrend parameter(@PathParam("product") String product, @PathParam("parameter") String parameter) {
        return trends.get(product, parameter);
    }
}
