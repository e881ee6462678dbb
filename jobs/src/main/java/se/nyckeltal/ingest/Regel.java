package se.nyckeltal.ingest;

import java.util.Locale;

/**
 * The closed list of rules that a row or a file can break. The sentence tells the person who made
 * the export what to do; it never holds the value itself.
 */
public enum Regel {
  /** A required value is missing. */
  SAKNAT_VARDE("Värdet saknas. Ta med fältet i uttaget, eller rätta raden i källsystemet."),
  /** A list or an object stands where one value was expected. */
  FEL_FORM("Här står en lista eller ett objekt där ett enda värde väntades."),
  /** Not a whole number. */
  OGILTIGT_HELTAL("Värdet är inte ett heltal."),
  /** Not a number by the contract's decimal sign, or with too many digits. */
  OGILTIGT_TAL("Värdet är inte ett tal med kontraktets decimaltecken och högst sex decimaler."),
  /** Neither of the texts that mean true or false. */
  OGILTIGT_JA_NEJ("Värdet är varken ja eller nej enligt kontraktet."),
  /** Not a day. */
  OGILTIGT_DATUM("Värdet är inte ett datum som finns, skrivet ÅÅÅÅ-MM-DD."),
  /** Not a month. */
  OGILTIG_MANAD("Värdet är inte en månad, skriven ÅÅÅÅ-MM eller ÅÅÅÅMM."),
  /** Not an instant. */
  OGILTIG_TIDPUNKT("Värdet är inte en tidpunkt, skriven ÅÅÅÅ-MM-DDTHH:MM:SS med eller utan zon."),
  /** Not a time of day. */
  OGILTIGT_KLOCKSLAG("Värdet är inte ett klockslag, skrivet HH:MM eller HH:MM:SS."),
  /** Not a length of time. */
  OGILTIG_LANGD("Värdet är inte en tidslängd, skriven HH:MM:SS eller PT30M."),
  /** Not among the contract's allowed values. */
  OTILLATET_VARDE("Värdet finns inte bland dem som kontraktet tillåter."),
  /** Below the minimum or above the maximum. */
  UTANFOR_GRANS("Värdet ligger utanför kontraktets gränser."),
  /** Not an identity in any known form. */
  OGILTIG_IDENTITET(
      "Personnumret har inte en känd form: ÅÅÅÅMMDDNNNN, ÅÅÅÅMMDD-NNNN, samordningsnummer eller"
          + " TF-nummer."),
  /** An interval ends before it starts. */
  SLUT_FORE_START("Sluttiden ligger före starttiden."),
  /** A row has more or fewer fields than the header. */
  FEL_ANTAL_FALT("Raden har fler eller färre fält än rubriken."),
  /** Text follows a closing quote. */
  TEXT_EFTER_CITAT("Text står efter ett avslutande citattecken."),
  /** A cell of a spreadsheet whose formula failed. */
  CELLFEL(
      "En cell visar ett fel, som #N/A eller #DIV/0!, i stället för ett värde. Rätta formeln i"
          + " kalkylarket."),
  /** The sign that stands where a character was lost. */
  ERSATTNINGSTECKEN(
      "Ett tecken har gått förlorat före leveransen och ersatts (U+FFFD). Gör om uttaget med rätt"
          + " teckenkodning."),
  /** Letters that were encoded twice. */
  DUBBELKODAD(
      "Å, ä eller ö har kodats två gånger (som FÃ¶rsÃ¶rjning). Gör om uttaget med rätt"
          + " teckenkodning."),
  /** Half of a character that JSON writes in two parts. */
  OGILTIGT_TECKEN("Värdet innehåller ett tecken som inte finns i Unicode."),
  /** A line of a JSON Lines file that is no object. */
  OGILTIG_JSON_RAD("Raden är inte ett JSON-objekt."),
  /** The same name twice in one JSON record. */
  DUBBELT_FALT("Fältet står två gånger i samma post."),
  /** A byte of zero in the row. */
  NOLLTECKEN("Raden innehåller ett nolltecken, som inte hör hemma i en textfil."),

  /** Warning: the check digit does not hold. */
  FEL_KONTROLLSIFFRA("Kontrollsiffran stämmer inte. Raden är med."),
  /** Warning: a text is not in the code list and became okand. */
  OKAND_KOD("Texten finns inte i kodlistan och räknas som okänd. Lägg till den i schemas/koder/."),
  /** Warning: a number that is no amount had more decimals than are kept. */
  AVRUNDAT("Talet har fler än sex decimaler och har avrundats. Raden är med."),
  /** Warning: an id or a unit's name holds an identity; a pseudonym was landed in its place. */
  IDENTITET_I_NYCKEL("Ett id eller enhetsnamn innehåller ett personnummer. Det har ersatts."),
  /** Warning: a character was lost in a text that is not landed. */
  FORLORAT_TECKEN(
      "Ett tecken har gått förlorat (U+FFFD) i en text som inte läses in. Raden är med, men gör om"
          + " uttaget med rätt teckenkodning."),
  /** Warning: a local time that occurs twice; the first is meant. */
  TVETYDIG_TID("Klockslaget finns två gånger det dygnet (sommartid slutar); det första antas."),
  /** Warning: a local time that does not exist; an hour was added. */
  OBEFINTLIG_TID("Klockslaget finns inte det dygnet (sommartid börjar); en timme har lagts till."),

  /** File: no contract knows the name. */
  OKAND_FIL("Ingen export heter så. Jämför filnamnet med docs/inkorg.md."),
  /** File: bytes that the encoding does not have. */
  ODEKODBAR("Filen är inte skriven i den teckenkodning som kontraktet anger."),
  /** File: UTF-8 where a single-byte encoding is agreed. */
  UTF8_I_STALLET("Filen är UTF-8 men kontraktet säger en annan teckenkodning. Gör om uttaget."),
  /** File: header differs from the contract. */
  FEL_RUBRIK("Rubrikraden stämmer inte med kontraktet."),
  /** A quote is opened and not closed on its line; the file, where line breaks are allowed. */
  OBALANSERAT_CITAT(
      "Ett citattecken öppnas men stängs inte. Får fältet ha radbrytningar: sätt"
          + " nyckeltal:radbrytningar i kontraktet."),
  /** File: it ends in the middle of a row. */
  AVKORTAD("Filen slutar mitt i en rad. Hämta den på nytt."),
  /** File: not JSON of the agreed shape. */
  OGILTIG_JSON("Filen är inte giltig JSON av avtalad form."),
  /** File: no content at all. */
  TOM_FIL("Filen är tom."),
  /** File: rows outside the period that its name promises. */
  UTANFOR_PERIOD("Filen har rader utanför den period som står i filnamnet."),
  /** File: an older delivery than the one that is loaded. */
  ALDRE_LEVERANS("En nyare leverans är redan inläst."),
  /** File: more rejected rows than the contract allows. */
  FOR_MANGA_AVVISADE(
      "För många rader är fel för att resten ska få räknas. Rätta dem i källsystemet och leverera"
          + " filen på nytt."),
  /** File: its {@code .klar} says other rows or another hash. */
  KLAR_STAMMER_INTE("Filen stämmer inte med sin .klar-fil. Hämta den på nytt."),
  /** File: its {@code .klar} is not of the agreed form. */
  OGILTIG_KLAR("Filens .klar-fil går inte att läsa: den får bara ha raderna rader=… och sha256=…."),
  /** File: our own counts and sums differ between two steps; the fault is the program's. */
  AVSTAMNING(
      "Rader eller summor skiljer mellan två steg i inläsningen. Felet är programmets, inte"
          + " filens: anmäl det. Filen ligger kvar i inkorgen och läses igen nästa körning."),
  /** File: a row that is longer than any real one. */
  FOR_LANG_RAD("En rad eller post är längre än vad som tillåts."),
  /** File: an archive with other than one plain file in it, or that unpacks to far too much. */
  PACKAD_FEL("Det packade arkivet tas inte emot. Packa en enda fil, utan mappar."),
  /** File: the number of rows that it states is not the number that it has. */
  FEL_ANTAL_POSTER("Filen uppger ett annat antal poster än den har. Hämta den på nytt."),
  /** File: the contents could not be read from disk or unpacked. */
  OLASBAR("Filen går inte att läsa eller packa upp.");

  private final String text;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Regel(String text) {
    this.text = text;
  }

  /** Stable code in files and logs, such as {@code saknat-varde}. */
  public String code() {
    return code;
  }

  /** The rule with that code. */
  public static Regel ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** What is wrong and what to do, in Swedish. */
  public String text() {
    return text;
  }
}
