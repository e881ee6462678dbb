package se.nyckeltal.check;

import java.io.IOException;
import java.util.Locale;
import se.nyckeltal.check.CheckResult.Fil;
import se.nyckeltal.check.CheckResult.Form;
import se.nyckeltal.check.CheckResult.KlarUtfall;
import se.nyckeltal.check.CheckResult.Rubrik;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.Leveranstyp;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Period;
import se.nyckeltal.ingest.SplitResult;
import se.nyckeltal.ingest.cut.Cutters;
import se.nyckeltal.ingest.cut.Format;
import se.nyckeltal.ingest.cut.Part;
import se.nyckeltal.ingest.cut.RowCutter;
import se.nyckeltal.ingest.cut.Survey;

/** Says what a file is and in what form it is written. */
final class Description {

  private final Delivery delivery;
  private final ExportContract contract;
  private final Survey survey;
  private final Cutters cutters;
  private final Format format;

  /** Of a delivery that was surveyed. */
  Description(Delivery delivery, Survey survey) {
    this.delivery = delivery;
    this.contract = delivery.contract();
    this.survey = survey;
    this.cutters = new Cutters(contract, delivery.file());
    this.format = format();
  }

  /** What it is. */
  Fil file(Identified found, KlarUtfall klar) {
    boolean period = contract.leverans() == Leveranstyp.DELTA && delivery.period().isPresent();
    return new Fil(
        ShownPath.of(delivery.file()),
        contract.name(),
        contract.title(),
        "inbox/" + contract.path(),
        found.nameKnown(),
        delivery.leveransId(),
        delivery.sha256(),
        period ? Leveranstyp.PERIOD : contract.leverans(),
        delivery.period().map(Period::fran).orElse(null),
        delivery.period().map(Period::till).orElse(null),
        delivery.uttagen(),
        found.uttagen().isPresent(),
        klar);
  }

  /** How it was read. */
  Form form(Boolean linesAgree) {
    String name = delivery.file().getFileName().toString().toLowerCase(Locale.ROOT);
    String packing = name.endsWith(".gz") ? "gz" : name.endsWith(".zip") ? "zip" : null;
    return new Form(
        format == null ? null : code(),
        packing,
        cutters.encoding().name(),
        format == Format.DELIMITED ? String.valueOf(contract.dialect().separator()) : null,
        header(),
        contract.fields().size(),
        survey.lines(),
        linesAgree);
  }

  private String code() {
    return switch (format) {
      case DELIMITED -> "csv";
      case FIXED -> "fastbredd";
      case SHEET -> "xlsx";
      case JSON -> "json";
      case JSON_LINES -> "jsonl";
      case JSON_STAT -> "json-stat";
    };
  }

  private boolean isTable() {
    return format == Format.DELIMITED || format == Format.FIXED || format == Format.SHEET;
  }

  private boolean hasHeader() {
    return isTable() && !Boolean.FALSE.equals(contract.dialect().header());
  }

  /** Whether the reader came to as many rows as there are; null where that cannot be told. */
  Boolean linesAgree(SplitResult sum) {
    return survey.agrees(contract, sum).orElse(null);
  }

  /** Null if an archive is such that nothing in it can be named; the reader says why. */
  private Format format() {
    try {
      return cutters.format();
    } catch (IOException | FileRefusedException e) {
      return null;
    }
  }

  private Rubrik header() {
    if (!hasHeader()) {
      return null;
    }
    try (RowCutter cutter = cutters.open(Part.WHOLE)) {
      return cutter.columns().map(Rubrik::of).orElse(null);
    } catch (IOException | FileRefusedException e) {
      return null;
    }
  }
}
