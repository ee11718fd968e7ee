package id.lumbung.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns YAML into settings records and collects everything that is wrong with it. */
final class SettingsReader {
  private SettingsReader() {}

  static <T> T read(String file, JobsFolder jobs, String relative, Class<T> type) {
    String text = text(file, jobs, relative);
    SettingsFaults faults = new SettingsFaults(file, text);
    YAMLMapper mapper =
        YAMLMapper.builder()
            .addHandler(faults)
            .addModule(units())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    T settings;
    try {
      faults.findUnknownKeys(mapper.readTree(text), type);
      settings = mapper.readValue(text, type);
    } catch (JacksonException e) {
      throw faults.with(e);
    }
    faults.throwIfAny();
    if (settings == null) {
      throw new SettingsProblem(SettingsTexts.get("empty", Map.of("berkas", file)));
    }
    return settings;
  }

  private static String text(String file, JobsFolder jobs, String relative) {
    try (Reader reader = jobs.open(relative)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new SettingsProblem(SettingsTexts.get("unreadable", Map.of("berkas", file)), e);
    }
  }

  private static SimpleModule units() {
    return new SimpleModule()
        .addDeserializer(Duration.class, new DurationReader())
        .addDeserializer(DataSize.class, new SizeReader());
  }

  private static final class DurationReader extends StdDeserializer<Duration> {
    DurationReader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString("").strip();
      try {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
          digits++;
        }
        if (digits == 0) {
          return Duration.parse(text);
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits).strip()) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> throw new IllegalArgumentException("no unit");
        };
      } catch (RuntimeException e) {
        return (Duration)
            context.handleWeirdStringValue(
                Duration.class, text, "allowed are durations such as 500ms, 2s, 5m, 8h, 30d");
      }
    }
  }

  private static final class SizeReader extends StdDeserializer<DataSize> {
    SizeReader() {
      super(DataSize.class);
    }

    @Override
    public DataSize deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString("").strip();
      try {
        return DataSize.parse(text.replace(" ", ""));
      } catch (RuntimeException e) {
        return (DataSize)
            context.handleWeirdStringValue(
                DataSize.class, text, "allowed are sizes such as 64KB, 512MB, 4GB");
      }
    }
  }
}
