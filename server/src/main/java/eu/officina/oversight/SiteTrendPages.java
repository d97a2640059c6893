package eu.officina.oversight;

import eu.officina.desk.Desk;
import eu.officina.trends.Drawing;
import eu.officina.trends.Plot;
import eu.officina.trends.Scale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The same parameter over the sites, in small multiples on one scale.
@RequestScoped
@Path("/w/{workspace}/site-trends")
@Produces("text/html;charset=UTF-8")
public class SiteTrendPages {
    private static final int SHOWN = 100;

    @Inject
    Desk desk;

    @Inject
    SiteTrends trends;

    /// The products to choose from.
    public record Products(List<String> products) {}

    /// Every parameter of a product.
    public record Board(String product, List<Row> rows) {}

    /// One parameter and its drawings, one per site, all on the same scale.
    public record Row(SiteTrend trend, Plot.Size size, List<Plot> plots, String path) {}

    @GET
    public String products() {
        return desk.page("oversight/products", "sites", new Products(trends.products()));
    }

    @GET
    @Path("{product}")
    public String board(@PathParam("product") String product) {
        var rows = trends.of(product).stream()
                .map(trend -> row(trend, Plot.Size.SMALL))
                .toList();
        return desk.page("oversight/trends", "sites", new Board(product, rows));
    }

    @GET
    @Path("{product}/{parameter}")
    public String parameter(@PathParam("product") String product, @PathParam("parameter") String parameter) {
        return desk.page("oversight/trend", "sites", row(trends.get(product, parameter), Plot.Size.MIDDLE));
    }

    private static Row row(SiteTrend trend, Plot.Size size) {
        var sites = trend.sites();
        var dots = sites.stream().map(s -> s.latest(SHOWN)).toList();
        var reach = IntStream.range(0, sites.size())
                .boxed()
                .flatMap(i -> Plot.reach(dots.get(i), sites.get(i).spread().chart()))
                .toList();
        var limits = dots.stream()
                .flatMap(d -> d.stream().map(Plot.Dot::limit).filter(Objects::nonNull))
                .toList();
        var scale = Scale.over(reach, limits);
        var plots = IntStream.range(0, sites.size())
                .mapToObj(i -> new Drawing(size, scale, dots.get(i))
                        .plot(sites.get(i).spread().chart(), trend.parameter()::rounded, -1))
                .toList();
        return new Row(trend, size, plots, path(trend));
    }

    private static String path(SiteTrend trend) {
        return UriBuilder.fromPath("/site-trends/{product}/{parameter}")
                .build(trend.product(), trend.parameter().key())
                .toString();
    }
}
