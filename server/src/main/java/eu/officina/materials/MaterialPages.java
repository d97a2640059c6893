package eu.officina.materials;

import eu.officina.audit.AuditTrail;
import eu.officina.boundary.Caller;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Lots and equipment as people read them, decide on them and look after them.
@RequestScoped
@Path("/w/{workspace}/materials")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class MaterialPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Stock stock;

    @Inject
    LotDecisions decisions;

    @Inject
    DeviceCare care;

    @Inject
    AuditTrail trail;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// All lots and devices, and the day by which they are judged.
    public record Store(List<Stock.Lot> lots, List<DeviceCare.Device> devices, LocalDate today) {}

    /// One lot with what was done to it.
    public record LotPage(Stock.Lot lot, List<AuditTrail.Line> trail, LocalDate today) {}

    /// One device with its logbook.
    public record DevicePage(DeviceCare.Device device, List<AuditTrail.Line> trail, LocalDate today) {}

    @GET
    public String list() {
        return desk.page("materials/store", "materials", new Store(stock.lots(), care.devices(), today()));
    }

    @POST
    public Response receive(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        stock.receive(new Stock.NewLot(
                f.text("gtin"), f.text("lot"), f.text("name"), f.date("expiry"), f.checked("released")));
        return desk.go("/materials");
    }

    @GET
    @Path("lots/{lot}")
    public String lot(@PathParam("lot") UUID id) {
        return desk.page("materials/lot", "materials", new LotPage(decisions.get(id), trail.of(id), today()));
    }

    @POST
    @Path("lots/{lot}/decision")
    public Response decide(@PathParam("lot") UUID id, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        decisions.decide(id, new LotDecisions.Decision(f.choice("state", MaterialLot.State.class), f.text("reason")));
        return desk.go("/materials/lots/" + id);
    }

    @POST
    @Path("equipment")
    public Response register(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var device = care.register(new DeviceCare.NewEquipment(
                f.text("code"), f.text("name"), f.text("type"), f.date("qualifiedUntil"), f.date("calibratedUntil")));
        return desk.go("/materials/equipment/" + device);
    }

    @GET
    @Path("equipment/{device}")
    public String device(@PathParam("device") UUID id) {
        return desk.page("materials/device", "materials", new DevicePage(care.get(id), trail.of(id), today()));
    }

    @POST
    @Path("equipment/{device}/cleaning")
    public Response clean(@PathParam("device") UUID id) {
        care.clean(id);
        return desk.go("/materials#equipment");
    }

    @POST
    @Path("equipment/{device}/{move: out-of-use|qualification|calibration}")
    public Response move(
            @PathParam("device") UUID id, @PathParam("move") String move, MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        switch (move) {
            case "out-of-use" -> care.takeOutOfUse(id, new DeviceCare.Why(f.text("reason")));
            case "qualification" -> care.requalify(id, renewal(f));
            default -> care.recalibrate(id, renewal(f));
        }
        return desk.go("/materials/equipment/" + id);
    }

    private static DeviceCare.Renewal renewal(Form f) {
        return new DeviceCare.Renewal(f.date("until"), f.text("certificate"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), caller.place().zone());
    }
}
