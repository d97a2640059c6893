package eu.officina.materials;

import eu.officina.audit.AuditTrail;
import eu.officina.boundary.Caller;
import eu.officina.boundary.Refusal;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import eu.officina.identifiers.Donation;
import eu.officina.identifiers.Gtin;
import eu.officina.identifiers.Identifier;
import eu.officina.identifiers.SupplierItem;
import eu.officina.identifiers.TradeItem;
import eu.officina.scans.Scanner;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    DonorTests tests;

    @Inject
    Scanner scanner;

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

    /// All lots, those to use first, all devices, and the day by which they are judged.
    public record Store(List<Stock.Lot> lots, Set<UUID> first, List<DeviceCare.Device> devices, LocalDate today) {}

    /// What the donor of a donation was tested for; `donation` empty: none was asked for.
    public record Tested(String donation, List<DonorTests.Listed> tests, DonorTests.Hazard hazard) {}

    /// One lot with what was done to it.
    public record LotPage(Stock.Lot lot, List<AuditTrail.Line> trail, LocalDate today) {}

    /// One device with its logbook.
    public record DevicePage(DeviceCare.Device device, List<AuditTrail.Line> trail, LocalDate today) {}

    @GET
    public String list() {
        return desk.page(
                "materials/store", "materials", new Store(stock.lots(), stock.first(), care.devices(), today()));
    }

    @POST
    public Response receive(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var read =
                f.text("scan").isEmpty() ? null : scanner.read(f.text("scan")).identifier();
        var supplied = read == null ? null : SupplierItem.of(read).orElse(null);
        var item = supplied != null ? supplied.under(Gtin.of(f.text("gtin"))) : read == null ? null : item(read);
        var lot = stock.receive(new NewLot(
                item == null ? f.text("gtin") : item.gtin().digits(),
                item == null || item.lot() == null ? f.text("lot") : item.lot(),
                f.text("name"),
                item == null || item.expiry() == null
                        ? f.date("expiry")
                        : item.expiry().day(),
                f.checked("released"),
                f.optional("supplier"),
                supplied == null ? null : supplied.code(),
                f.optional("certificate"),
                f.ids("madeFrom")));
        return desk.go("/materials/lots/" + lot);
    }

    private static TradeItem item(Identifier read) {
        if (read instanceof TradeItem item) return item;
        throw new Refusal(MaterialRefusal.NOT_A_LOT);
    }

    /// What a donor was tested for: `donation` as scanned or typed.
    @GET
    @Path("donations")
    public String donations(@QueryParam("donation") @DefaultValue("") String donation) {
        var din = donation.isBlank() ? "" : din(donation);
        return desk.page("materials/donations", "materials", new Tested(din, tests.of(din), tests.hazard(din)));
    }

    @POST
    @Path("donations")
    public Response enter(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var din = din(f.text("donation"));
        tests.enter(new DonorTests.NewTest(
                din,
                f.choice("marker", DonorTest.Marker.class),
                f.choice("result", DonorTest.Result.class),
                f.date("testedOn"),
                f.text("laboratory")));
        return desk.go("/materials/donations?donation=" + din);
    }

    private String din(String scan) {
        if (scan.matches("[A-Z0-9]{13}")) return scan;
        if (scanner.read(scan).identifier() instanceof Donation donation)
            return donation.number().din();
        throw new Refusal(MaterialRefusal.NO_DONATION_THERE);
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
