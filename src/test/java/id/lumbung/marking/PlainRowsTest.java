package id.lumbung.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a sheet are taken out, and that nothing is lost or added on the way. */
class PlainRowsTest {
  private static final Pattern PLACE = Pattern.compile("<row r=\"[0-9]+\" kept=\"([^\"]+)\"/>");
  private static final int STYLES = 3;
  private static final int COLUMNS = 4;

  private static final String PLAIN =
      "<row r=\"2\" ht=\"15\"><c r=\"A2\" s=\"1\"><v>7</v></c>"
          + "<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Siti &amp; Adi é</t></is></c>"
          + "<c r=\"D2\"/></row>";

  @Test
  void aRowOfValuesIsTakenOutAndKeptAsItStands() throws IOException {
    Copied copied = copied(sheet(PLAIN), StandardCharsets.UTF_8, 1 << 16);

    assertThat(copied.taken()).containsExactly(PLAIN);
    assertThat(copied.whole()).isEqualTo(sheet(PLAIN));
  }

  @Test
  void theSpansThatOurColumnsWouldBelieAreLeftOut() throws IOException {
    Copied copied =
        copied(sheet(PLAIN.replace(" ht=", " spans=\"1:4\" ht=")), StandardCharsets.UTF_8, 99);

    assertThat(copied.taken()).containsExactly(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" cm=\"1\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"3\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"E2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A3\"><v>2</v></c></row>",
        "<row r=\"2\"><c><v>2</v></c></row>",
        "<row><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\" xmlns:x=\"urn:x\"><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>2</v><extLst/></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v><![CDATA[2</row>]]></v></c></row>",
        "<row r=\"2\"><!-- --><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\" ht=\"a>b\"/>",
        "<row r=\"2\" kept=\"1\"><c r=\"A2\"><v>2</v></c></row>",
        "<x:row r=\"2\"><x:c r=\"A2\"><x:v>2</x:v></x:c></x:row>",
        "<row r=\"99999999\"><c r=\"A99999999\"><v>2</v></c></row>"
      })
  void aRowThatIsOrSaysAnythingElsePassesAsItIs(String row) throws IOException {
    Copied copied = copied(sheet(row), StandardCharsets.UTF_8, 50);

    assertThat(copied.taken()).isEmpty();
    assertThat(copied.passed()).isEqualTo(sheet(row));
  }

  @Test
  void anotherEncodingPassesAsItIs() throws IOException {
    String latin = sheet(PLAIN).replace("UTF-8", "ISO-8859-1");

    assertThat(copied(latin, StandardCharsets.ISO_8859_1, 50).passed()).isEqualTo(latin);
  }

  @Test
  void whereverAReadEndsNothingIsLostOrAdded() throws IOException {
    String rows =
        IntStream.rangeClosed(1, 300)
            .mapToObj(
                row ->
                    row % 7 == 0
                        ? "<row r=\"%1$d\"><c r=\"A%1$d\"><f>A1</f></c></row>".formatted(row)
                        : row % 11 == 0
                            ? "<row r=\"%d\"/>".formatted(row)
                            : PLAIN.replace("2\"", row + "\"").replace("é", "é".repeat(row * 40)))
            .collect(Collectors.joining());
    for (int step : new int[] {1, 13, 4_096, 70_000}) {
      Copied copied = copied(sheet(rows), StandardCharsets.UTF_8, step);

      assertThat(copied.whole().equals(sheet(rows))).as("read %d bytes at a time", step).isTrue();
      assertThat(copied.taken()).hasSize(300 - 42 - 27 + 3);
    }
  }

  @Test
  void aRowInsideACommentIsNeverGivenForAnother() throws IOException {
    String hidden = "<row r=\"2\"><c r=\"A2\"><v>9</v></c></row>";
    String part =
        "<worksheet><!-- <sheetData>" + hidden + "--><sheetData>" + PLAIN + "</sheetData>";

    Copied copied = copied(part, StandardCharsets.UTF_8, 1 << 16);

    assertThat(copied.whole()).isEqualTo(part);
  }

  /**
   * @param passed what was read
   * @param whole the same with the rows that were taken out in their places
   */
  private record Copied(String passed, String whole, List<String> taken) {}

  private static Copied copied(String part, Charset charset, int step) throws IOException {
    List<String> taken = new ArrayList<>();
    try (InputStream steps = inSteps(part.getBytes(charset), step);
        PlainRows rows = new PlainRows(steps, row -> true, COLUMNS, STYLES)) {
      String passed = new String(rows.readAllBytes(), charset);
      Matcher place = PLACE.matcher(passed);
      StringBuilder whole = new StringBuilder();
      while (place.find()) {
        String row = Objects.requireNonNull(rows.take(place.group(1))) + "</row>";
        taken.add(row);
        place.appendReplacement(whole, Matcher.quoteReplacement(row));
      }
      place.appendTail(whole);
      assertThat(rows.take("guessed")).isNull();
      return new Copied(passed, whole.toString(), taken);
    }
  }

  private static InputStream inSteps(byte[] bytes, int step) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int from, int length) throws IOException {
        return super.read(target, from, Math.min(step, length));
      }
    };
  }

  private static String sheet(String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><cols/><sheetData>"
        + rows
        + "</sheetData><pageMargins/></worksheet>";
  }
}
