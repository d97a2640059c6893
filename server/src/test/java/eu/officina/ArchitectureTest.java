package eu.officina;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.officina.boundary.Allowed;
import eu.officina.boundary.NewWork;
import eu.officina.boundary.Unplaced;
import eu.officina.boundary.UseCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The shape of the system: a package may use those before it in [#ORDER], never those after.
class ArchitectureTest {
    static final List<String> ORDER = List.of(
            "boundary",
            "tenants",
            "mobile",
            "desk",
            "printing",
            "audit",
            "rulepacks",
            "signatures",
            "identifiers",
            "scans",
            "presence",
            "masterrecords",
            "authoring",
            "centralmasters",
            "materials",
            "training",
            "prescriptions",
            "quality",
            "attachments",
            "batchrecords",
            "monitoring",
            "labels",
            "traceability",
            "storage",
            "custody",
            "review",
            "trends",
            "release",
            "supply",
            "recalls",
            "papers",
            "dossiers",
            "vigilance",
            "oversight",
            "epcis");
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.officina");
    /// Called by the house itself, not by a person: the sealer, and what the filter does before roles are known.
    private static final Set<String> OWN = Set.of("Sealing.seal", "Visits.announce");

    @ParameterizedTest
    @FieldSource("ORDER")
    void aPackageUsesOnlyThoseBeforeIt(String name) {
        var later =
                ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream().map(p -> "eu.officina." + p + "..");
        noClasses()
                .that()
                .resideInAPackage("eu.officina." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void anArrowUpwardIsFound() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("eu.officina.release..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("eu.officina.batchrecords..")
                        .check(CODE))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes()
                .should()
                .resideInAnyPackage(
                        ORDER.stream().map(p -> "eu.officina." + p + "..").toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void theModelKnowsNoMachinery() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areEnums()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.ws.rs..", "jakarta.enterprise..", "jakarta.inject..", "gg.jte..")
                                .or(type(EntityManager.class)))
                .check(CODE);
    }

    @Test
    void onlyPackagePrivateClassesTouchTheDatabase() {
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat(type(EntityManager.class))
                .check(CODE);
    }

    @Test
    void onlyUseCasesOpenTransactions() {
        noClasses()
                .that()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CODE);
    }

    @Test
    @Verifies("BO-02")
    void everyMethodOfAUseCaseSaysWhoMayCallIt() {
        var open = CODE.stream()
                .filter(c -> c.isAnnotatedWith(UseCase.class))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(m -> !m.isAnnotatedWith(Allowed.class) && !m.isAnnotatedWith(Unplaced.class))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName())
                .filter(m -> !OWN.contains(m) && !m.startsWith("Provisioning."))
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Service|Exception)$")
                .check(CODE);
    }

    @Test
    void nothingPrintsToTheConsole() {
        methods().should().notHaveName("printStackTrace").check(CODE);
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CODE);
    }

    @Test
    void everyEntityIsKnownToPersistence() throws IOException {
        try (var unit = getClass().getResourceAsStream("/META-INF/persistence.xml")) {
            var listed = new String(unit.readAllBytes(), StandardCharsets.UTF_8);
            var missing = CODE.stream()
                    .filter(c -> c.isAnnotatedWith(Entity.class))
                    .map(c -> "<class>" + c.getName() + "</class>")
                    .filter(line -> !listed.contains(line))
                    .toList();
            assertThat(missing).isEmpty();
            assertThat(listed).contains("<shared-cache-mode>NONE</shared-cache-mode>");
        }
    }

    /// What begins something new is named here once more: a mark that was forgotten, or lost, goes red.
    @Test
    @Verifies("TE-04")
    void newWorkIsMarked() {
        var marked = CODE.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(NewWork.class))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName());
        assertThat(marked)
                .containsExactlyInAnyOrder(
                        "Prescribing.prescribe",
                        "BatchOpening.receive",
                        "MasterDrafts.draft",
                        "Approvals.enter",
                        "CentralEditions.publish",
                        "CentralEditions.adopt",
                        "Grants.grant",
                        "Administration.admit");
    }
}
