package eu.officina.identifiers;

import eu.officina.boundary.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a scan turned out to be.
///
/// - **Shape** one of the types below; those that need no rules beyond their number stand in this file.
///
/// @rule ID-10
public sealed interface Identifier
        permits TradeItem,
                Wristband,
                Donation,
                ProductCode,
                ChainOfIdentity,
                SingleEuropeanCode,
                HibcItem,
                HibcItem.Secondary,
                PharmacyItem,
                IsbtNumber,
                Gs1Key,
                Identifier.StaffBadge,
                Identifier.Asset,
                Identifier.Location,
                Identifier.LogisticUnit,
                Identifier.LocalCode {

    /// In one word, such as `trade-item`: the same on the tablet and over the API.
    String type();

    /// What it tells, name by name, as text; days and times in ISO 8601.
    Map<String, String> facts();

    /// A colleague's badge.
    ///
    /// @source GS1 General Specifications, application identifiers (8017), (8019)
    record StaffBadge(Gsrn person, @Nullable String srin) implements Identifier {
        public StaffBadge {
            ApplicationIdentifier.requireIfPresent("8019", srin);
        }

        @Override
        public String type() {
            return "staff-badge";
        }

        @Override
        public Map<String, String> facts() {
            return Facts.of("gsrn", person.digits(), "srin", srin);
        }
    }

    /// A piece of equipment, or a container that comes back, such as a dewar.
    ///
    /// - **Shape** `number` as encoded: up to 30 characters for equipment; for containers 14 digits that begin
    ///   with 0 and end in their check digit, then up to 16 characters of serial number.
    ///
    /// @rule ID-02
    /// @source GS1 General Specifications, application identifiers (8004), (8003)
    record Asset(Kind kind, String number) implements Identifier {
        public Asset {
            ApplicationIdentifier.of(kind.element).require(number);
        }

        @Override
        public String type() {
            return kind == Kind.EQUIPMENT ? "equipment" : "returnable";
        }

        @Override
        public Map<String, String> facts() {
            return Facts.of("number", number);
        }

        /// Whether it stays or travels.
        public enum Kind {
            EQUIPMENT("8004"),
            RETURNABLE("8003");

            private final String element;

            Kind(String element) {
                this.element = element;
            }
        }
    }

    /// A room, a freezer, or a place inside one.
    ///
    /// @source GS1 General Specifications, application identifiers (414), (254)
    record Location(Gln gln, @Nullable String extension) implements Identifier {
        public Location {
            ApplicationIdentifier.requireIfPresent("254", extension);
        }

        @Override
        public String type() {
            return "location";
        }

        @Override
        public Map<String, String> facts() {
            return Facts.of("gln", gln.digits(), "extension", extension);
        }
    }

    /// A shipping box or pallet.
    ///
    /// - **Shape** 18 digits; the last is the modulo-10 check digit.
    ///
    /// @rule ID-02
    /// @source GS1 General Specifications, application identifier (00)
    record LogisticUnit(String sscc) implements Identifier {
        public LogisticUnit {
            CheckDigit.require(sscc, 18, BarcodeRefusal.NOT_AN_SSCC, "SSCC");
        }

        @Override
        public String type() {
            return "logistic-unit";
        }

        @Override
        public Map<String, String> facts() {
            return Facts.of("sscc", sscc);
        }
    }

    /// A number of the hospital's own making, on a wristband, a badge or a shelf.
    ///
    /// - **Shape** 1 to 20 capital letters, digits and hyphens, or as the hospital laid down (`of`). It means
    ///   something only together with who issued it. Its text form hides it, for it may be a patient's.
    /// - **Refuses** [BarcodeRefusal#NOT_A_LOCAL_CODE].
    ///
    /// @rule ID-12
    /// @rule ID-20
    record LocalCode(String code, OwnCodes.@Nullable OwnCode of) implements Identifier {
        static final String FORM = "[A-Z0-9-]{1,20}";

        public LocalCode {
            if (of == null ? !code.matches(FORM) : !of.fits(code)) throw new Refusal(BarcodeRefusal.NOT_A_LOCAL_CODE);
        }

        /// Of a form that the hospital did not lay down.
        public LocalCode(String code) {
            this(code, null);
        }

        @Override
        public String type() {
            return "local-code";
        }

        @Override
        public Map<String, String> facts() {
            return of == null
                    ? Facts.of("code", code)
                    : Facts.of("code", code, "meaning", of.meaning(), "issuer", of.issuer());
        }

        @Override
        public String toString() {
            return "LocalCode[hidden]";
        }
    }
}
