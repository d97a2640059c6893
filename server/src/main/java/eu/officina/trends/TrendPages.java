package eu.officina.trends;

import eu.officina.boundary.Caller;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Trends as people look at them: all in small, one in full and live.
///
/// @rule TD-06
@RequestScoped
@Path("/w/{workspace}/trends")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class TrendPages {
    /// How many batches a chart and its table show; the files hold all.
    public static final int SHOWN = 100;

    private static final int SHOWN_SMALL = 40;

    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Trends trends;

    @Inject
    Caller caller;

    /// Every trend in small, by product.
    public record Board(Map<String, List<Card>> products) {}

    /// One trend in small.
    public record Card(Trend trend, Plot plot, String path) {
        static Card of(Trend trend) {
            return new Card(trend, Plot.of(trend, Plot.Size.SMALL, SHOWN_SMALL), address(trend));
        }

        /// What waits for words first, then what has a signal.
        int urgency() {
            if (!trend.news().isEmpty()) return 0;
            return trend.chart().signals().isEmpty() ? 2 : 1;
        }
    }

    /// One trend in full; a visitor's every look is in the ledger, so a visitor's page does not look by itself.
    public record Chart(Trend trend, Plot plot, String path, boolean live) {
        public String version() {
            return trend.version();
        }

        /// The points of the table, the newest first.
        public List<Point> latest() {
            var points = trend.points();
            return points.subList(Math.max(0, points.size() - SHOWN), points.size())
                    .reversed();
        }
    }

    static String address(Trend trend) {
        return UriBuilder.fromPath("/trends/{product}/{parameter}")
                .build(trend.product(), trend.parameter().key())
                .toString();
    }

    @GET
    public String board() {
        var products = trends.all().stream()
                .map(Card::of)
                .sorted(Comparator.comparingInt(Card::urgency))
                .collect(Collectors.groupingBy(c -> c.trend().product(), LinkedHashMap::new, Collectors.toList()));
        return desk.page("trends/board", "trends", new Board(products));
    }

    @GET
    @Path("{product}/{parameter}")
    public String chart(@PathParam("product") String product, @PathParam("parameter") String parameter) {
        return desk.page("trends/chart", "trends", read(product, parameter));
    }

    /// The chart anew if it is another than the one seen, else nothing.
    @GET
    @Path("{product}/{parameter}/live")
    public Response live(
            @PathParam("product") String product,
            @PathParam("parameter") String parameter,
            @QueryParam("seen") @DefaultValue("") String seen) {
        var chart = read(product, parameter);
        if (chart.version().equals(seen)) return Response.noContent().build();
        return Response.ok(desk.page("trends/live", "trends", chart)).build();
    }

    @POST
    @Path("{product}/{parameter}/acknowledgements")
    public Response acknowledge(
            @PathParam("product") String product,
            @PathParam("parameter") String parameter,
            @HeaderParam("HX-Request") boolean htmx,
            MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        trends.acknowledge(product, parameter, new Trends.Acknowledging(f.text("signal"), f.text("words")));
        var chart = read(product, parameter);
        return htmx ? Response.ok(desk.page("trends/live", "trends", chart)).build() : desk.go(chart.path());
    }

    private Chart read(String product, String parameter) {
        var trend = trends.get(product, parameter);
        return new Chart(trend, Plot.of(trend, Plot.Size.FULL, SHOWN), address(trend), !caller.visits());
    }
}
