package eu.officina.infra;

import eu.officina.Verifies;
import eu.officina.boundary.Caller;
import eu.officina.boundary.OwnedId;
import eu.officina.boundary.Person;
import eu.officina.boundary.Place;
import eu.officina.boundary.Role;
import eu.officina.boundary.Settings;
import eu.officina.boundary.Uuid7;
import eu.officina.tenants.Provisioning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/// The WAR as it is shipped, with the probes beside it, and two new workspaces for each test.
@ApplicationScoped
public class Probes {
    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @Inject
    Provisioning provisioning;

    @Inject
    WallProbe probe;

    /// Two workspaces with a member each, and the key of Alba's administrator.
    public record Two(Place alba, Place brandt, OwnedId albas) {}

    static WebArchive wholeWar() {
        var built = Path.of(System.getProperty("officina.project", "."), "server", "target", "server.war");
        var assertions = Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return ShrinkWrap.createFromZipFile(WebArchive.class, built.toFile())
                .addClasses(Probes.class, Two.class, WallProbe.class, WallProbe.Carried.class)
                .addClasses(OutsideProbe.class, RunnerPass.class, Verifies.class)
                .addAsLibraries(new File(assertions));
    }

    public Two open() {
        var alba = opened();
        probe.adds("Alba's own");
        var row = probe.keyOf("Administrator");
        var brandt = opened();
        probe.adds("Brandt's own");
        return new Two(alba, brandt, row);
    }

    private Place opened() {
        var slug = "wall-" + Uuid7.next().toString().substring(24);
        var zone = ZoneId.of("Europe/Madrid");
        var place = new Place(Uuid7.next(), slug, slug, Place.Kind.SITE, "ES", zone, "en", Place.State.ACTIVE);
        var operator = settings.operators().iterator().next();
        caller.be(new Person(operator, "Operator of the service"), place, Set.of());
        provisioning.open(new Provisioning.NewWorkspace(
                slug, slug, place.kind(), "ES", zone.getId(), "en", "first", "Administrator"));
        in(place);
        return place;
    }

    public void in(Place place) {
        caller.be(new Person("probe", "Probe"), place, Set.of(Role.QA));
    }
}
