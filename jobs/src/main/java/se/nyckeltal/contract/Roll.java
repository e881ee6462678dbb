package se.nyckeltal.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may become of a text past the door. A text without role or code list is never landed. */
public enum Roll {
  /**
   * The identity of a client: becomes a pseudonym, birth month, sex and research flag in four
   * columns.
   */
  @JsonProperty("person")
  PERSON,
  /** The identity of a staff member: becomes a pseudonym of another kind than a client's. */
  @JsonProperty("personal")
  PERSONAL,
  /** An identifier of a record in the source system. */
  @JsonProperty("nyckel")
  NYCKEL,
  /** The name of a unit or a company, never of a person. */
  @JsonProperty("organisation")
  ORGANISATION,
  /** In the file, but never landed: names, addresses, free text. */
  @JsonProperty("stannar_utanfor")
  STANNAR_UTANFOR;

  /** First part of the columns that an identity becomes: {@code person} gives {@code person_id}. */
  String prefix() {
    return this == PERSON ? "person" : "personal_id";
  }
}
