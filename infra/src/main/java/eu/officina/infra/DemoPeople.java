package eu.officina.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who is in the demo: four hospitals, their central holder, two authorities, and the platform's operator.
public final class DemoPeople {
    /// The workspaces in the order they are shown: slug and name.
    public static final List<Map.Entry<String, String>> WORKSPACES = List.of(
            Map.entry("hospital-alba", "Hospital Alba"),
            Map.entry("hospital-brandt", "Klinikum Brandt"),
            Map.entry("hospital-cedar", "Klinikum Cedar"),
            Map.entry("hospital-dunstan", "St Dunstan Hospital"),
            Map.entry("nordlicht-biotech", "Nordlicht Biotech"),
            Map.entry("authority-es", "Autoridad Nacional ES"),
            Map.entry("authority-de", "Nationale Behörde DE"));

    /// Who operates the platform: creates workspaces, sees nothing inside.
    public static final DemoPerson OPERATOR = new DemoPerson("operator", "Olga", "Lindner", "officina", "OPERATES");

    private static final List<DemoPerson> ALBA = List.of(
            new DemoPerson("alba-operator", "Anna", "Roca", "hospital-alba", "OPERATOR"),
            new DemoPerson("alba-operator2", "Jordi", "Puig", "hospital-alba", "OPERATOR"),
            new DemoPerson("alba-operator3", "Berta", "Soler", "hospital-alba", "OPERATOR"),
            new DemoPerson("alba-nurse", "Lucía", "Serrano", "hospital-alba", "NURSE"),
            new DemoPerson("alba-qc", "Marta", "Vidal", "hospital-alba", "QC"),
            new DemoPerson("alba-qa", "Elena", "Navarro", "hospital-alba", "QA"),
            new DemoPerson("alba-qp", "Carlos", "Ibáñez", "hospital-alba", "QP"),
            new DemoPerson("alba-physician", "Sofía", "Herrera", "hospital-alba", "PHYSICIAN"),
            new DemoPerson("alba-pv", "Pablo", "Cano", "hospital-alba", "PHARMACOVIGILANCE"),
            new DemoPerson("alba-partner", "Marc", "Ribas", "hospital-alba", "PARTNER"),
            new DemoPerson("alba-admin", "Núria", "Ferrer", "hospital-alba", "ADMINISTRATOR"));

    private static final List<DemoPerson> BRANDT = List.of(
            new DemoPerson("brandt-operator", "Jonas", "Keller", "hospital-brandt", "OPERATOR"),
            new DemoPerson("brandt-operator2", "Lena", "Vogt", "hospital-brandt", "OPERATOR"),
            new DemoPerson("brandt-nurse", "Miriam", "Sommer", "hospital-brandt", "NURSE"),
            new DemoPerson("brandt-qc", "Tobias", "Engel", "hospital-brandt", "QC"),
            new DemoPerson("brandt-qa", "Katrin", "Bauer", "hospital-brandt", "QA"),
            new DemoPerson("brandt-qp", "Andreas", "Weiß", "hospital-brandt", "QP"),
            new DemoPerson("brandt-physician", "Clara", "Hoffmann", "hospital-brandt", "PHYSICIAN"),
            new DemoPerson("brandt-pv", "Felix", "Schreiber", "hospital-brandt", "PHARMACOVIGILANCE"),
            new DemoPerson("brandt-admin", "Ute", "Lorenz", "hospital-brandt", "ADMINISTRATOR"));

    private static final List<DemoPerson> CEDAR = List.of(
            new DemoPerson("cedar-operator", "Paul", "Winter", "hospital-cedar", "OPERATOR"),
            new DemoPerson("cedar-operator2", "Greta", "Arnold", "hospital-cedar", "OPERATOR"),
            new DemoPerson("cedar-nurse", "Hanna", "Böhm", "hospital-cedar", "NURSE"),
            new DemoPerson("cedar-qc", "Lukas", "Franke", "hospital-cedar", "QC"),
            new DemoPerson("cedar-qa", "Silke", "Krämer", "hospital-cedar", "QA"),
            new DemoPerson("cedar-qp", "Martin", "Albrecht", "hospital-cedar", "QP"),
            new DemoPerson("cedar-physician", "Julia", "Reuter", "hospital-cedar", "PHYSICIAN"),
            new DemoPerson("cedar-pv", "Nils", "Pohl", "hospital-cedar", "PHARMACOVIGILANCE"),
            new DemoPerson("cedar-admin", "Birgit", "Stein", "hospital-cedar", "ADMINISTRATOR"));

    private static final List<DemoPerson> DUNSTAN = List.of(
            new DemoPerson("dunstan-operator", "Grace", "Whitlock", "hospital-dunstan", "OPERATOR"),
            new DemoPerson("dunstan-operator2", "Tom", "Harding", "hospital-dunstan", "OPERATOR"),
            new DemoPerson("dunstan-nurse", "Aoife", "Brennan", "hospital-dunstan", "NURSE"),
            new DemoPerson("dunstan-qc", "Priya", "Nair", "hospital-dunstan", "QC"),
            new DemoPerson("dunstan-qa", "Helen", "Marsh", "hospital-dunstan", "QA"),
            new DemoPerson("dunstan-qp", "Owen", "Pritchard", "hospital-dunstan", "QP"),
            new DemoPerson("dunstan-physician", "Ruth", "Adeyemi", "hospital-dunstan", "PHYSICIAN"),
            new DemoPerson("dunstan-pv", "Colin", "Frost", "hospital-dunstan", "PHARMACOVIGILANCE"),
            new DemoPerson("dunstan-admin", "Joan", "Tyler", "hospital-dunstan", "ADMINISTRATOR"));

    private static final List<DemoPerson> OVERSEERS = List.of(
            new DemoPerson("nordlicht-qa", "Frieda", "Jansen", "nordlicht-biotech", "CENTRAL_QA"),
            new DemoPerson("nordlicht-qp", "Henrik", "Petersen", "nordlicht-biotech", "CENTRAL_QP"),
            new DemoPerson("nordlicht-pv", "Inga", "Mertens", "nordlicht-biotech", "CENTRAL_PV"),
            new DemoPerson("nordlicht-admin", "Ole", "Thomsen", "nordlicht-biotech", "ADMINISTRATOR"),
            new DemoPerson("authority-es-assessor", "Inés", "Molina", "authority-es", "ASSESSOR"),
            new DemoPerson("authority-es-admin", "Rafael", "Ortega", "authority-es", "ADMINISTRATOR"),
            new DemoPerson("authority-de-assessor", "Sabine", "Hartmann", "authority-de", "ASSESSOR"),
            new DemoPerson("authority-de-admin", "Dirk", "Neumann", "authority-de", "ADMINISTRATOR"));

    /// Everybody, the platform's operator last.
    public static final List<DemoPerson> ALL = Stream.of(ALBA, BRANDT, CEDAR, DUNSTAN, OVERSEERS, List.of(OPERATOR))
            .flatMap(List::stream)
            .toList();

    private DemoPeople() {}

    /// The person who logs in as `username`; asking for nobody is a mistake of the caller.
    public static DemoPerson named(String username) {
        return ALL.stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the demo is called " + username));
    }
}
