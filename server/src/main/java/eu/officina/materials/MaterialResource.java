package eu.officina.materials;

import eu.officina.audit.AuditTrail;
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
import java.util.Set;
import java.util.UUID;

/// Lots and equipment over the API.
@RequestScoped
@Path("/api/w/{workspace}")
@Produces("application/json")
@Consumes("application/json")
public class MaterialResource {
    @Inject
    Stock stock;

    @Inject
    DonorTests tests;

    @Inject
    LotDecisions decisions;

    @Inject
    DeviceCare care;

    @Inject
    AuditTrail trail;

    @GET
    @Path("lots")
    public List<Stock.Lot> lots() {
        return stock.lots();
    }

    @POST
    @Path("lots")
    public Response receive(NewLot asked) {
        return Response.status(201).entity(Map.of("id", stock.receive(asked))).build();
    }

    /// The lots to use first: of each material the usable one that expires first.
    @GET
    @Path("lots/first")
    public Set<UUID> first() {
        return stock.first();
    }

    @GET
    @Path("donations/{donation}/tests")
    public List<DonorTests.Listed> tests(@PathParam("donation") String donation) {
        return tests.of(donation);
    }

    @POST
    @Path("donations/tests")
    public Response enter(DonorTests.NewTest asked) {
        return Response.status(201).entity(Map.of("id", tests.enter(asked))).build();
    }

    @GET
    @Path("equipment")
    public List<DeviceCare.Device> equipment() {
        return care.devices();
    }

    @POST
    @Path("equipment")
    public Response register(DeviceCare.NewEquipment asked) {
        return Response.status(201).entity(Map.of("id", care.register(asked))).build();
    }

    @GET
    @Path("lots/{lot}")
    public Stock.Lot lot(@PathParam("lot") UUID lot) {
        return decisions.get(lot);
    }

    /// Releases, rejects or blocks a lot.
    @POST
    @Path("lots/{lot}/decision")
    public void decide(@PathParam("lot") UUID lot, LotDecisions.Decision asked) {
        decisions.decide(lot, asked);
    }

    @GET
    @Path("equipment/{device}")
    public DeviceCare.Device device(@PathParam("device") UUID device) {
        return care.get(device);
    }

    /// The device's logbook, oldest line first: its uses with batch and step, cleanings, qualifications, calibrations.
    @GET
    @Path("equipment/{device}/log")
    public List<AuditTrail.Line> log(@PathParam("device") UUID device) {
        care.get(device);
        return trail.of(device);
    }

    @POST
    @Path("equipment/{device}/cleaning")
    public void clean(@PathParam("device") UUID device) {
        care.clean(device);
    }

    @POST
    @Path("equipment/{device}/out-of-use")
    public void takeOutOfUse(@PathParam("device") UUID device, DeviceCare.Why why) {
        care.takeOutOfUse(device, why);
    }

    @POST
    @Path("equipment/{device}/qualification")
    public void requalify(@PathParam("device") UUID device, DeviceCare.Renewal asked) {
        care.requalify(device, asked);
    }

    @POST
    @Path("equipment/{device}/calibration")
    public void recalibrate(@PathParam("device") UUID device, DeviceCare.Renewal asked) {
        care.recalibrate(device, asked);
    }
}
