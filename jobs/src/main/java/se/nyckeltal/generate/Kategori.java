package se.nyckeltal.generate;

/** Categories of services as the town's Lifecare has them. */
enum Kategori {
  HEMTJANST(1, "Hemtjänst"),
  LARM(5, "Trygghetslarm"),
  MAT(6, "Matdistribution"),
  LEDSAGNING(7, "Ledsagning"),
  BOENDESTOD(8, "Boendestöd"),
  HSL(9, "Delegerad HSL"),
  SABO(20, "Särskilt boende");

  private final int kod;
  private final String text;

  Kategori(int kod, String text) {
    this.kod = kod;
    this.text = text;
  }

  int kod() {
    return kod;
  }

  String text() {
    return text;
  }
}
