package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.ClientLimits;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** How many requests a client may send where nobody set it: 500 a second, also in the demo. */
class RequestLimitTest {

  private static final int MOST = 500;

  @Test
  void whereNothingIsSetAClientMaySendFiveHundredASecond() {
    HouseSettings unset =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("passerelle", HouseSettings.class);

    ClientLimits limits = new HouseConfiguration().clientLimits(unset);

    assertThat(permitted(limits)).isEqualTo(MOST);
    assertThat(limits.secondsToWait()).isOne();
  }

  @Test
  void theDemonstrationPermitsAsMany() throws IOException {
    HouseSettings demo =
        new Binder(ConfigurationPropertySources.from(file("application-demo.yaml")))
            .bindOrCreate("passerelle", HouseSettings.class);

    assertThat(demo.demo()).isTrue();
    assertThat(permitted(new HouseConfiguration().clientLimits(demo))).isEqualTo(MOST);
  }

  private static List<PropertySource<?>> file(String name) throws IOException {
    return new YamlPropertySourceLoader().load(name, new ClassPathResource(name));
  }

  /** At once; the first asked opens the second, which is far from over then. */
  private static int permitted(ClientLimits limits) {
    String caller = "client-" + UUID.randomUUID();
    int permitted = 0;
    while (permitted < 2 * MOST && limits.permits(caller)) {
      permitted++;
    }
    return permitted;
  }
}
