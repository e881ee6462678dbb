package se.nyckeltal.indikator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.nyckeltal.contract.CodeLists;

/** The catalogue in Markdown: {@code docs/indikatorer.md} is this text of the shipped one. */
public final class Katalogtext {

  private static final String NONE = "Utan effektmål";

  private final List<String> lines = new ArrayList<>();

  private Katalogtext() {}

  /** The text of a catalogue, its effektmål named by those code lists. */
  public static String av(Indikatorkatalog katalog, CodeLists codes) {
    Map<String, String> goals = new TreeMap<>();
    codes.get("effektmal").rows().forEach(r -> goals.put(r.get(0), r.get(1)));
    Katalogtext text = new Katalogtext();
    text.begin(katalog.all().size());
    Map<String, List<Indikator>> byGoal =
        katalog.all().stream()
            .sorted(Comparator.comparing(Indikator::namn))
            .collect(
                Collectors.groupingBy(
                    i -> i.effektmal() == null ? "~" : i.effektmal(),
                    TreeMap::new,
                    Collectors.toList()));
    byGoal.forEach(
        (goal, indicators) -> {
          text.say(
              "## " + (goal.equals("~") ? NONE : "Effektmål " + goal + ": " + goals.get(goal)));
          text.say("");
          indicators.forEach(text::one);
        });
    return String.join("\n", text.lines).strip() + "\n";
  }

  private void begin(int number) {
    say("# Indikatorer");
    say("");
    say(
        "Gjord av `nyckeltal indikatorer --markdown` ur `schemas/indikatorer/`; ändra där. %d"
            .formatted(number));
    say("indikatorer följer med. Värdena står i `indikatorvarde`, och samma beskrivningar i");
    say("`dim_indikator`. Hur kommunen lägger till en egen, eller sätter mål, står i");
    say("[egen-indikator.md](egen-indikator.md).");
    say("");
  }

  private void one(Indikator one) {
    say("### " + one.namn());
    say("");
    say(one.vad() + " " + one.varfor());
    say("");
    say("| | |");
    say("|---|---|");
    row("id", "`%s`, version %s".formatted(one.id(), one.version()));
    row("delområde", one.delomrade());
    row("värde", value(one));
    row("bra är", direction(one.riktning()));
    row("täljare", code(one.taljare()));
    row("nämnare", code(one.namnare()));
    row("median", code(one.median()));
    row("tabell", code(one.tabell()));
    row("urval", code(one.urval()));
    row("räknas inte", code(one.uteslut()));
    row("över månader", over(one));
    row("nivåer", String.join(", ", one.nivaer()));
    row("status", status(one));
    row("källa", one.kalla());
    row("jämförs med", compared(one));
    row("känslig", one.kanslig());
    row("mål", targets(one));
    say("");
  }

  private static String value(Indikator one) {
    return one.faktor().intValue() == 100 && one.matenhet().equals("procent")
        ? "procent"
        : one.matenhet();
  }

  private static String direction(String code) {
    return switch (code) {
      case "hog" -> "högt";
      case "lag" -> "lågt";
      case "intervall" -> "inom målets intervall";
      default -> "varken högt eller lågt";
    };
  }

  private static String over(Indikator one) {
    if (one.takt().equals("ar")) {
      return "en siffra om året";
    }
    return one.overManader().equals("summa")
        ? "summor"
        : "månadernas median; ett år behöver tio månader";
  }

  private static String status(Indikator one) {
    List<String> demands = new ArrayList<>();
    if (one.minstaAntal() > 0) {
      demands.add("minst %d i antal".formatted(one.minstaAntal()));
    }
    if (one.tackning() != null) {
      demands.add(
          "täckning minst %s".formatted(one.tackning().minst().toPlainString().replace('.', ',')));
    }
    if (one.gul().signum() > 0) {
      demands.add("gul inom %s från målet".formatted(one.gul().toPlainString().replace('.', ',')));
    }
    return demands.isEmpty() ? null : String.join("; ", demands);
  }

  private static String compared(Indikator one) {
    if (one.kolada() == null) {
      return one.jamforbarhet();
    }
    String until = one.jamforbarTill() == null ? "" : " till och med " + one.jamforbarTill();
    return Optional.ofNullable(one.jamforbarhet())
        .map(t -> "Kolada %s%s. %s".formatted(one.kolada(), until, t))
        .orElse("Kolada " + one.kolada() + until);
  }

  private static String targets(Indikator one) {
    return one.mal().isEmpty()
        ? "kommunens eget"
        : one.mal().stream()
            .map(
                m ->
                    "%s%s från %s"
                        .formatted(
                            m.varde().toPlainString(),
                            m.ovre() == null ? "" : "–" + m.ovre().toPlainString(),
                            m.fran()))
            .collect(Collectors.joining("; "));
  }

  private static String code(String expression) {
    return expression == null ? null : "`" + expression.replace("|", "\\|") + "`";
  }

  private void row(String label, String text) {
    if (text != null) {
      say("| %s | %s |".formatted(label, text));
    }
  }

  private void say(String line) {
    lines.add(line);
  }
}
