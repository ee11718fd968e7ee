package id.lumbung.cli;

import id.lumbung.settings.Edition;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"lumbung " + Edition.ofProgram(), "Java " + Runtime.version()};
  }
}
