package se.nyckeltal.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nyckeltal.testkit.TestSpark;

/**
 * Three years of nights leave a thousand commits. Delta sums them up now and then, but a table must
 * open without that too (R9).
 */
@DisplayName("A table of a thousand commits")
class MangaCommitsTest {

  private static final int COMMITS = 1000;

  /** CPU seconds of the thread that asks: the machine may be busy with other things. */
  private static final long MOST_SECONDS = 5;

  @TempDir Path folder;

  @Test
  @DisplayName("opens in less than five seconds, with all its rows")
  void opens() throws IOException {
    DeltaFolder table = new DeltaFolder(TestSpark.session(), folder.resolve("t"));
    table.overwrite(
        TestSpark.session()
            .createDataFrame(
                List.of(RowFactory.create(1), RowFactory.create(2)), StructType.fromDDL("a INT")));
    for (int version = 1; version < COMMITS; version++) {
      Files.writeString(
          folder.resolve("t/_delta_log/%020d.json".formatted(version)),
          "{\"txn\":{\"appId\":\"natt\",\"version\":%d}}%n".formatted(version));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.read().count()).isEqualTo(2);
    long spent = threads.getCurrentThreadCpuTime() - before;
    assertThat(TimeUnit.NANOSECONDS.toSeconds(spent)).isLessThan(MOST_SECONDS);
  }
}
