package id.lumbung.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mails on this machine and keeps them. */
final class FakeMailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  FakeMailServer() throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "mail");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What was taken, headers and all. */
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 fake");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.toUpperCase(Locale.ROOT);
      if (verb.startsWith("DATA")) {
        say(out, "354 go on");
        mails.add(body(in));
        say(out, "250 taken");
      } else if (verb.startsWith("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static String body(BufferedReader in) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      body.append(line).append('\n');
    }
    return body.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
