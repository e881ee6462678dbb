package se.nyckeltal.cli;

import se.nyckeltal.config.Home;

/** Where the log goes: a file in the home, never the terminal. */
final class Logging {

  private static final String FOLDER = "nyckeltal.log.folder";

  private Logging() {}

  /** Must be called before anything logs. */
  static void to(Home home) {
    System.setProperty(FOLDER, home.log().toString());
    // Threads that a run starts log as that run.
    System.setProperty("log4j2.isThreadContextMapInheritable", "true");
    System.setProperty("log4j2.configurationFile", "classpath:nyckeltal-log4j2.properties");
  }

  /** Where to look, as the end of a sentence. */
  static String place() {
    String folder = System.getProperty(FOLDER);
    return folder == null ? "" : " " + folder + "/nyckeltal.jsonl";
  }
}
