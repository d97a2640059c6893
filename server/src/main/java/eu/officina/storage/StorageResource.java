package eu.officina.storage;

import eu.officina.boundary.InvalidInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Storage over the API: devices of the cold chain send their readings here.
@RequestScoped
@Path("/api/w/{workspace}/storage")
@Produces("application/json")
@Consumes("application/json")
public class StorageResource {
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

    @GET
    public List<StoragePlaces.Fill> map() {
        return places.map();
    }

    @POST
    @Path("places")
    public Response register(StoragePlaces.NewPlace asked) {
        return Response.status(201).entity(Map.of("id", places.register(asked))).build();
    }

    @GET
    @Path("places/{place}")
    public StoragePlaces.Box box(@PathParam("place") UUID place) {
        return places.box(place);
    }

    @POST
    @Path("moves")
    public Whereabouts.Stay put(Storing.Put asked) {
        return storing.put(asked);
    }

    @POST
    @Path("withdrawals")
    public void takeOut(Storing.Out asked) {
        storing.takeOut(asked);
    }

    /// Where a bag has been, the latest first.
    @GET
    @Path("units/{unit}")
    public List<Whereabouts.Stay> history(@PathParam("unit") UUID unit) {
        return whereabouts.history(unit);
    }

    /// @param from null: the last seven days
    @GET
    @Path("places/{place}/temperatures")
    public Temperatures.Series series(
            @PathParam("place") UUID place,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var until = moment(to, clock.instant());
        return temperatures.series(places.watched(place), moment(from, until.minus(Duration.ofDays(7))), until);
    }

    private static Instant moment(@Nullable String typed, Instant otherwise) {
        try {
            return typed == null ? otherwise : Instant.parse(typed);
        } catch (DateTimeParseException no) {
            throw new InvalidInput("/from", "is no time such as 2026-11-30T08:00:00Z");
        }
    }

    @POST
    @Path("places/{place}/temperatures")
    public Temperatures.Taken record(@PathParam("place") UUID place, Temperatures.Sent sent) {
        return temperatures.record(places.watched(place), sent);
    }

    /// A logger's file: one row per reading, a time with its zone and a temperature in °C.
    @POST
    @Path("places/{place}/temperatures")
    @Consumes("text/csv")
    public Temperatures.Taken file(@PathParam("place") UUID place, String csv) {
        return temperatures.record(places.watched(place), new Temperatures.Sent("file", ReadingFile.read(csv)));
    }

    @POST
    @Path("places/{place}/assessments")
    public void judge(@PathParam("place") UUID place, ExcursionJudging.Judgement asked) {
        judging.judge(places.watched(place), asked);
    }
}
