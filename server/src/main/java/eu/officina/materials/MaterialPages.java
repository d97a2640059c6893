package eu.officina.materials;

import eu.officina.desk.Desk;
import eu.officina.desk.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Lots and equipment as people read them, and receiving a lot.
@RequestScoped
@Path("/w/{workspace}/materials")
@Produces("text/html;charset=UTF-8")
public class MaterialPages {
    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    Stock stock;

    /// All lots and devices.
    public record Store(List<Stock.Lot> lots, List<Stock.Device> devices) {}

    @GET
    public String list() {
        return desk.page("materials/store", "materials", new Store(stock.lots(), stock.devices()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response receive(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        stock.receive(new Stock.NewLot(
                f.text("gtin"), f.text("lot"), f.text("name"), f.date("expiry"), f.checked("released")));
        return desk.go("/materials");
    }
}
