package id.lumbung.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the Java it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Lumbung.class.getPackage().getImplementationVersion();
    return new String[] {
      "lumbung " + (version == null ? "dev" : version), "Java " + Runtime.version()
    };
  }
}
