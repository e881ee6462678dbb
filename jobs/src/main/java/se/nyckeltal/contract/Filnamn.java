package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a file's name must relate to the export's name. */
public enum Filnamn {
  /** {@code <export>[_<period>][_<uttagstid>]} and nothing else. */
  @JsonProperty("helt")
  HELT,
  /** Begins with the export's name; what follows is free where it is neither period nor time. */
  @JsonProperty("borjar")
  BORJAR
}
