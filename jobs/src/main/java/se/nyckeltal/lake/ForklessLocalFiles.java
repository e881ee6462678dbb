package se.nyckeltal.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, but rights are set and links looked for by Java. Without Hadoop's
 * native library its own starts a process ({@code chmod}, {@code readlink}) for every file and
 * folder that Spark writes and every name that Delta commits: hundreds a night.
 */
public final class ForklessLocalFiles extends LocalFileSystem {

  /** Made by Hadoop by name. */
  public ForklessLocalFiles() {
    super(new Raw());
  }

  /** The same for Hadoop's newer interface, by which Delta writes its log. */
  public static final class Context extends DelegateToFileSystem {

    /** Made by Hadoop by name. */
    public Context(URI uri, Configuration conf) throws IOException, URISyntaxException {
      super(uri, new Raw(), conf, uri.getScheme(), false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public boolean isValidName(String name) {
      // As Hadoop's own: any name that the disk takes.
      return true;
    }
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      return Files.isSymbolicLink(pathToFile(path).toPath())
          ? super.getFileLinkStatus(path)
          : getFileStatus(path);
    }

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view == null) {
        super.setPermission(path, permission);
        return;
      }
      String rights =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      view.setPermissions(PosixFilePermissions.fromString(rights));
    }
  }
}
