package eu.officina.storage;

import eu.officina.boundary.InvalidInput;
import eu.officina.desk.Desk;
import eu.officina.desk.Form;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The map of storage, a box, a store and its temperatures, as people look at them.
@RequestScoped
@Path("/w/{workspace}/storage")
@Produces("text/html;charset=UTF-8")
@Consumes("application/x-www-form-urlencoded")
public class StoragePages {
    private static final int WEEK = 7;

    @Inject
    Desk desk;

    @Inject
    Form form;

    @Inject
    StoragePlaces places;

    @Inject
    Storing storing;

    @Inject
    Temperatures temperatures;

    @Inject
    ExcursionJudging judging;

    @Inject
    Whereabouts whereabouts;

    @Inject
    Clock clock;

    /// The whole map; `stored` where the bag went that was scanned last.
    public record Map(List<StoragePlaces.Fill> places, String stored) {}

    /// A box; `stored` the position that was filled last.
    public record Inside(StoragePlaces.Box box, String stored) {}

    /// A place that holds others: what stands in it and, of a store, its temperature of the last `days`.
    public record Around(
            StoragePlaces.Fill place,
            String path,
            List<StoragePlaces.Fill> inner,
            @Nullable Curve curve,
            int days) {}

    @GET
    public String map(@QueryParam("stored") @DefaultValue("") String stored) {
        return desk.page("storage/map", "storage", new Map(places.map(), stored));
    }

    @POST
    @Path("moves")
    public Response put(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var stay = storing.put(new Storing.Put(f.text("bag"), f.text("box"), f.optional("position")));
        return desk.go("/storage/" + stay.box() + "?stored=" + stay.position());
    }

    @POST
    @Path("withdrawals")
    public Response takeOut(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        storing.takeOut(new Storing.Out(f.text("bag"), f.text("reason")));
        return desk.go("/storage");
    }

    @POST
    @Path("places")
    public Response register(MultivaluedMap<String, String> sent) {
        var f = form.of(sent);
        var kind = f.choice("kind", StoragePlace.Kind.class);
        var box = kind == StoragePlace.Kind.BOX;
        var id = places.register(new StoragePlaces.NewPlace(
                kind,
                f.optional("parent") == null ? null : f.id("parent"),
                f.text("code"),
                f.text("name"),
                box ? f.whole("rows") : null,
                box ? f.whole("columns") : null,
                kind == StoragePlace.Kind.STORE ? limits(f) : null));
        return desk.go("/storage/" + id);
    }

    private static Temperature.Limits limits(Form f) {
        var lowest = f.optional("lowest") == null ? null : f.decimal("lowest");
        return new Temperature.Limits(
                lowest, f.decimal("highest"), f.whole("allowedMinutes"), f.whole("intervalMinutes"));
    }

    @GET
    @Path("{place}")
    public String place(
            @PathParam("place") UUID id,
            @QueryParam("stored") @DefaultValue("") String stored,
            @QueryParam("days") @DefaultValue("7") int days) {
        var place = places.get(id);
        if (place.kind() == StoragePlace.Kind.BOX) {
            return desk.page("storage/box", "storage", new Inside(places.box(id), stored));
        }
        var inner = places.map().stream().filter(f -> id.equals(f.parent())).toList();
        int shown = days < 1 || days > 90 ? WEEK : days;
        var around = new Around(place, places.path(id), inner, curve(place, shown), shown);
        return desk.page("storage/place", "storage", around);
    }

    private @Nullable Curve curve(StoragePlaces.Fill place, int days) {
        if (place.limits() == null) return null;
        var now = clock.instant();
        var from = now.minus(Duration.ofDays(days));
        var series = temperatures.series(places.watched(place.id()), from, now);
        var affected = series.findings().stream()
                .map(w -> whereabouts
                        .during(place.id(), w.finding().from(), end(w, now))
                        .size())
                .toList();
        return new Curve(series, affected, from, now);
    }

    private static Instant end(Temperatures.Watched watched, Instant now) {
        var to = watched.finding().to();
        return to == null ? now : to;
    }

    @POST
    @Path("{place}/temperatures")
    @Consumes("multipart/form-data")
    public Response readings(@PathParam("place") UUID place, List<EntityPart> parts) {
        try {
            temperatures.record(places.watched(place), Temperatures.Sent.of(Form.file(parts, "file")));
        } catch (IOException unreadable) {
            throw new InvalidInput("/file", "can't be read");
        }
        return desk.go("/storage/" + place);
    }

    @POST
    @Path("{place}/assessments")
    public Response judge(@PathParam("place") UUID place, MultivaluedMap<String, String> sent) {
        judging.judge(places.watched(place), ExcursionJudging.Judgement.of(form.of(sent)));
        return desk.go("/storage/" + place);
    }
}
