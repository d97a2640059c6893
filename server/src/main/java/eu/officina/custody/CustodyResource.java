package eu.officina.custody;

import eu.officina.storage.ExcursionJudging;
import eu.officina.storage.Temperatures;
import eu.officina.traceability.Portioning;
import eu.officina.traceability.Thawing;
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
import java.util.UUID;

/// Hand-overs, thawing, dividing and pooling, and shipments over the API.
@RequestScoped
@Path("/api/w/{workspace}/custody")
@Produces("application/json")
@Consumes("application/json")
public class CustodyResource {
    @Inject
    HandingOver handing;

    @Inject
    Shipping shipping;

    @Inject
    Shipments shipments;

    @Inject
    Thawing thawing;

    @Inject
    Portioning portioning;

    /// A shipment with its bags.
    public record Whole(Shipments.Head head, List<Shipments.Item> bags) {}

    @POST
    @Path("hand-overs")
    public Response handOver(HandingOver.Asked asked) {
        return Response.status(201)
                .entity(Map.of("unit", handing.handOver(asked)))
                .build();
    }

    @GET
    @Path("units/{unit}/hand-overs")
    public List<HandingOver.Listed> handOvers(@PathParam("unit") UUID unit) {
        return handing.of(unit);
    }

    /// Says until when the bag may be given now.
    @POST
    @Path("thaws")
    public Thawing.Until thaw(Thawing.Asked asked) {
        return thawing.thaw(asked);
    }

    /// @return the batch whose new labels are to be printed
    @POST
    @Path("splits")
    public Response split(Portioning.Split asked) {
        return Response.status(201)
                .entity(Map.of("batch", portioning.split(asked)))
                .build();
    }

    /// @return the batch whose new label is to be printed
    @POST
    @Path("pools")
    public Response pool(Portioning.Pool asked) {
        return Response.status(201)
                .entity(Map.of("batch", portioning.pool(asked)))
                .build();
    }

    @GET
    @Path("shipments")
    public List<Shipments.Head> shipments() {
        return shipments.list();
    }

    @POST
    @Path("shipments")
    public Response open(Shipping.NewShipment asked) {
        return Response.status(201).entity(Map.of("id", shipping.open(asked))).build();
    }

    @GET
    @Path("shipments/{shipment}")
    public Whole shipment(@PathParam("shipment") UUID id) {
        return new Whole(shipments.get(id), shipments.items(id));
    }

    @POST
    @Path("shipments/{shipment}/bags")
    public void pack(@PathParam("shipment") UUID id, Shipping.Packing asked) {
        shipping.pack(id, asked);
    }

    @POST
    @Path("shipments/{shipment}/bags/out")
    public void unpack(@PathParam("shipment") UUID id, Shipping.Packing asked) {
        shipping.unpack(id, asked);
    }

    @POST
    @Path("shipments/{shipment}/departure")
    public void depart(@PathParam("shipment") UUID id) {
        shipping.depart(id);
    }

    @POST
    @Path("shipments/{shipment}/arrival")
    public void arrive(@PathParam("shipment") UUID id, Shipping.Arrival asked) {
        shipping.arrive(id, asked);
    }

    @POST
    @Path("shipments/{shipment}/temperatures")
    public Temperatures.Taken record(@PathParam("shipment") UUID id, Temperatures.Sent sent) {
        return shipments.record(id, sent);
    }

    @POST
    @Path("shipments/{shipment}/assessments")
    public void judge(@PathParam("shipment") UUID id, ExcursionJudging.Judgement asked) {
        shipments.judge(id, asked);
    }
}
