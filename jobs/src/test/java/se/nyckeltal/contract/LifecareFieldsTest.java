package se.nyckeltal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.nyckeltal.contract.VendorFields.Vendor;

@DisplayName("Every field of a Lifecare contract exists in the vendor's own list")
class LifecareFieldsTest {

  /** FamilyCare's schemas have other names than its exports; Elderly Care's are the same. */
  private static final Map<String, String> FAMILY_CARE =
      Map.of(
          "Extract_Payments", "ExtractPaymentDTO",
          "Extract_Decisions", "ExtractDecisionDTO",
          "Extract_Services", "ExtractServiceDTO",
          "Extract_Calculations", "ExtractCalculationDTO",
          "Extract_Actualisations", "ExtractAktualiseringDTO",
          "Extract_Investigations", "ExtractInvestigationDTO",
          "Payment", "PersonBasedPaymentDTO");

  /** What a contract may read a vendor's type as; lengths of time are texts. */
  private static final Map<String, Set<FieldType>> ELDERLY_CARE_TYPES =
      Map.of(
          "string", Set.of(FieldType.STRING, FieldType.DURATION),
          "string(date-time)", Set.of(FieldType.DATE, FieldType.DATETIME),
          "integer(int32)", Set.of(FieldType.INTEGER),
          "number(double)", Set.of(FieldType.NUMBER),
          "boolean", Set.of(FieldType.BOOLEAN));

  /** All dates of FamilyCare are texts. */
  private static final Set<FieldType> FAMILY_CARE_TEXTS =
      Set.of(FieldType.STRING, FieldType.DATE, FieldType.YEARMONTH);

  private VendorFields vendor;

  @BeforeEach
  void readTheList() throws IOException {
    vendor = VendorFields.read();
  }

  @Test
  @DisplayName("with the same name, a compatible type and the same listed values")
  void fieldsExist() {
    List<String> faults = new ArrayList<>();
    for (ExportContract contract : ExportContracts.shipped().all()) {
      if (contract.system().equals("lifecare")) {
        contract.fields().forEach(f -> fault(contract, f, faults));
      }
    }
    assertThat(faults).isEmpty();
  }

  private void fault(ExportContract contract, Field field, List<String> faults) {
    String name = contract.name() + "." + field.name();
    boolean familyCare = FAMILY_CARE.containsKey(contract.export());
    Vendor found =
        vendor
            .full(FAMILY_CARE.getOrDefault(contract.export(), contract.export()), "")
            .flatMap(s -> vendor.find(s, field.name()))
            .orElse(null);
    if (found == null) {
      faults.add(name + " finns inte.");
      return;
    }
    FieldType type = field.type() == FieldType.LIST ? field.itemType() : field.type();
    Set<FieldType> readAs =
        familyCare && found.single().equals("string")
            ? FAMILY_CARE_TEXTS
            : ELDERLY_CARE_TYPES.getOrDefault(found.single(), Set.of());
    if (!readAs.contains(type)) {
      faults.add("%s är %s hos leverantören.".formatted(name, found.type()));
    }
    if (severalValues(contract, field, found) != (field.type() == FieldType.LIST)) {
      faults.add(name + " ska vara en lista, eller ska inte vara det.");
    }
    if (field.allowed().isPresent() && !field.allowed().get().equals(found.allowed())) {
      faults.add("%s har värdena %s hos leverantören.".formatted(name, found.allowed()));
    }
  }

  private static boolean severalValues(ExportContract contract, Field field, Vendor found) {
    String inRow = field.name();
    if (contract.rader() != null && inRow.startsWith(contract.rader() + "[].")) {
      inRow = inRow.substring(contract.rader().length() + 3);
    }
    return inRow.contains("[]") || found.isList();
  }

  @Test
  @DisplayName("and a misspelt name, or a list taken for a value, is found out")
  void misspellingsAreFound() {
    String visit = vendor.full("ReportedVisit", "").orElseThrow();
    assertThat(vendor.find(visit, "Services[].ServiceType.Text")).isPresent();
    assertThat(vendor.find(visit, "Services[].ServiceTyp.Text")).isEmpty();
    assertThat(vendor.find(visit, "Services.ServiceType.Text")).isEmpty();
    assertThat(vendor.find(visit, "Startime")).isEmpty();
    assertThat(vendor.find(vendor.full("Client", "").orElseThrow(), "Addresses[].Protected"))
        .isPresent();
  }

  @Test
  @DisplayName("of a schema in two versions the newest is meant")
  void theNewestVersion() {
    assertThat(vendor.full("IbicAssessmentArea", "").orElseThrow()).contains(".V2.");
  }
}
