package eu.officina.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.officina.Verifies;
import eu.officina.boundary.OwnedId;
import eu.officina.boundary.Place;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The wall from inside the container: the whole WAR as it is shipped, with probes that try what no feature does.
/// Each check has a control that opens the wall on purpose; the cache's is [OpenCacheIT].
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @Inject
    Probes probes;

    @Inject
    WallProbe probe;

    @Inject
    OutsideProbe outside;

    private Place alba;
    private Place brandt;
    private OwnedId row;

    @Deployment
    static WebArchive wholeWar() {
        return Probes.wholeWar();
    }

    @BeforeEach
    void twoWorkspaces() {
        var two = probes.open();
        alba = two.alba();
        brandt = two.brandt();
        row = two.albas();
    }

    private void in(Place place) {
        probes.in(place);
    }

    @Test
    @Verifies("BO-01")
    void noCacheServesOneTenantsRowToAnother() {
        in(alba);
        assertThat(probe.member(row)).isNotNull();
        assertThat(probe.cached(row)).isFalse();
        assertThatThrownBy(() -> outside.member(row)).hasStackTraceContaining("EclipseLink-6174");
        in(brandt);
        assertThat(probe.member(row)).isNull();
        assertThat(probe.members()).containsExactly("Administrator", "Brandt's own");
    }

    @Test
    @Verifies("BO-01")
    void aReusedConnectionCarriesNothing() {
        var processes = new HashSet<Integer>();
        for (var i = 0; i < 40; i++) {
            var place = i % 2 == 0 ? alba : brandt;
            in(place);
            var bound = probe.carried();
            assertThat(bound.tenant()).isEqualTo(place.id().toString());
            var after = outside.carried();
            assertThat(after.tenant()).isEmpty();
            assertThat(outside.membersByStatement()).isZero();
            processes.addAll(List.of(bound.process(), after.process()));
        }
        assertThat(processes).as("80 calls, few connections").hasSizeLessThan(20);
    }

    @Test
    @Verifies("BO-01")
    void aBindingForGoodWouldBeCarriedOver() throws SQLException {
        var tenant = alba.id().toString();
        assertThat(outside.carriedAfter(tenant, false)).isEmpty();
        assertThat(outside.carriedAfter(tenant, true)).isEqualTo(tenant);
    }

    @Test
    @Verifies("BO-01")
    void unboundAccessToARowFails() {
        assertThatThrownBy(outside::membersByEntity).hasStackTraceContaining("EclipseLink-6174");
        assertThat(outside.membersByStatement()).isZero();
        in(alba);
        assertThat(probe.members()).containsExactly("Administrator", "Alba's own");
    }

    @Test
    @Verifies("BO-03")
    void aCommandWithoutALeafIsRolledBack() {
        in(alba);
        assertThatThrownBy(() -> probe.addsWithoutLeaf("Nobody's")).hasStackTraceContaining("no audit leaf");
        assertThat(probe.members()).doesNotContain("Nobody's");
        var added = probe.adds("Somebody's");
        assertThat(probe.members()).contains("Somebody's");
        assertThat(probe.leavesAbout(added)).isEqualTo(1);
    }

    @Test
    @Verifies("BO-01")
    void theDatabaseRefusesAnotherTenantsRowAndAWriteWhileReading() {
        in(alba);
        assertThatThrownBy(() -> probe.addsTo(brandt.id(), "Intruder")).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> probe.addsWhileReading("Reader")).hasStackTraceContaining("read-only transaction");
        in(brandt);
        assertThat(probe.members()).containsExactly("Administrator", "Brandt's own");
    }
}
