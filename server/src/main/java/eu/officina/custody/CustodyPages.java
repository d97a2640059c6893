package eu.officina.custody;

import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.storage.Curve;
import eu.officina.storage.ExcursionJudging;
import eu.officina.storage.Temperature;
import eu.officina.storage.Temperatures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shipments, and where a bag is handed over, thawed, divided or pooled.
@RequestScoped
@Path("/w/{workspace}/custody")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class CustodyPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Shipping shipping;

    @Inject
    Shipments shipments;

    /// All shipments, the latest first.
    public record Overview(List<Shipments.Head> shipments) {}

    /// One shipment; `curve` null before it has left.
    public record One(
            Shipments.Head head,
            List<Shipments.Item> items,
            @Nullable Curve curve) {}

    @GET
    public String overview() {
        return desk.page("custody/custody", "custody", new Overview(shipments.list()));
    }

    @POST
    @Path("shipments")
    public Response open(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var lowest = f.optional("lowest") == null ? null : f.decimal("lowest");
        var limits = new Temperature.Limits(
                lowest, f.decimal("highest"), f.whole("allowedMinutes"), f.whole("intervalMinutes"));
        var id = shipping.open(new Shipping.NewShipment(
                f.text("destination"), f.optional("gln"), f.text("carrier"), f.optional("logger"), limits));
        return desk.go("/custody/shipments/" + id);
    }

    @GET
    @Path("shipments/{shipment}")
    public String shipment(@PathParam("shipment") UUID id) {
        return desk.page(
                "custody/shipment", "custody", new One(shipments.get(id), shipments.items(id), shipments.curve(id)));
    }

    @POST
    @Path("shipments/{shipment}/bags")
    public Response pack(@PathParam("shipment") UUID id, MultivaluedMap<String, String> sent) {
        shipping.pack(id, new Shipping.Packing(form.of(sent).text("bag")));
        return desk.go("/custody/shipments/" + id);
    }

    @POST
    @Path("shipments/{shipment}/bags/out")
    public Response unpack(@PathParam("shipment") UUID id, MultivaluedMap<String, String> sent) {
        shipping.unpack(id, new Shipping.Packing(form.of(sent).text("bag")));
        return desk.go("/custody/shipments/" + id);
    }

    @POST
    @Path("shipments/{shipment}/departure")
    public Response depart(@PathParam("shipment") UUID id) {
        shipping.depart(id);
        return desk.go("/custody/shipments/" + id);
    }

    @POST
    @Path("shipments/{shipment}/arrival")
    public Response arrive(@PathParam("shipment") UUID id, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var seen = shipments.items(id).stream()
                .filter(item -> f.optional("condition-" + item.unit()) != null)
                .map(item -> new Shipping.Seen(
                        item.unit(),
                        f.choice("condition-" + item.unit(), Condition.class),
                        f.optional("remark-" + item.unit())))
                .toList();
        shipping.arrive(id, new Shipping.Arrival(seen));
        return desk.go("/custody/shipments/" + id);
    }

    @POST
    @Path("shipments/{shipment}/temperatures")
    @Consumes("multipart/form-data")
    public Response readings(@PathParam("shipment") UUID id, List<EntityPart> parts) {
        try {
            shipments.record(id, Temperatures.Sent.of(Form.file(parts, "file")));
        } catch (IOException unreadable) {
            throw new InvalidInput("/file", "can't be read");
        }
        return desk.go("/custody/shipments/" + id);
    }

    @POST
    @Path("shipments/{shipment}/assessments")
    public Response judge(@PathParam("shipment") UUID id, MultivaluedMap<String, String> sent) {
        shipments.judge(id, ExcursionJudging.Judgement.of(form.of(sent)));
        return desk.go("/custody/shipments/" + id);
    }
}
