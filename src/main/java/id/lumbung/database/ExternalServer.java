package id.lumbung.database;

import org.jspecify.annotations.Nullable;

/** A server that somebody else keeps. */
record ExternalServer(String url, String user, @Nullable String password)
    implements DatabaseServer {

  @Override
  public boolean isEmbedded() {
    return false;
  }

  @Override
  public void revive() {}

  @Override
  public void close() {}
}
