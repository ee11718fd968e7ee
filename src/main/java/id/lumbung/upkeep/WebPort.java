package id.lumbung.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where health and metrics are: the port of the settings, or the next free one after it. */
public final class WebPort {
  private static final int TRIES = 50;

  private WebPort() {}

  /**
   * A port that is free now.
   *
   * @throws IOException if the address is not this machine's, or none of 50 ports is free
   */
  public static int free(String address, int wanted) throws IOException {
    InetAddress here = InetAddress.getByName(address);
    IOException refused = new IOException("no port");
    for (int port = wanted; port < wanted + TRIES && port <= 65_535; port++) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(here, port));
        return socket.getLocalPort();
      } catch (IOException e) {
        refused = e;
      }
    }
    throw new IOException(
        "no free port at " + address + " from " + wanted + " on: " + refused.getMessage(), refused);
  }
}
