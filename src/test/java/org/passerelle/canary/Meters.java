package org.passerelle.canary;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.springframework.boot.actuate.metrics.MetricsEndpoint;
import org.springframework.boot.actuate.metrics.MetricsEndpoint.MetricDescriptor;
import org.springframework.core.env.Environment;

/** What the service counts of itself: the registry, and what the management port tells. */
final class Meters {

  private static final List<String> SCRAPED =
      List.of("", "/health", "/metrics", "/prometheus", "/env", "/heapdump", "/threaddump");

  private final World world;

  Meters(World world) {
    this.world = world;
  }

  /** Names, tags and values by meter; answers by path. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    MetricsEndpoint metrics = world.made(MetricsEndpoint.class);
    for (String name : metrics.listNames().getNames()) {
      all.put(name, name + " " + told(metrics.metric(name, null)));
    }
    String port = world.bean(Environment.class).getProperty("local.management.port");
    for (String path : SCRAPED) {
      URI address = URI.create("http://127.0.0.1:" + port + "/actuator" + path);
      Answer answer = FhirCaller.exchange(HttpRequest.newBuilder(address).GET());
      all.put("/actuator" + path, answer.response().headers().map() + answer.body());
    }
    return all;
  }

  private static String told(MetricDescriptor meter) {
    StringBuilder told = new StringBuilder().append(meter.getDescription());
    meter.getAvailableTags().forEach(tag -> told.append(tag.getTag()).append(tag.getValues()));
    meter.getMeasurements().forEach(measured -> told.append(measured.getValue()).append(' '));
    return told.toString();
  }
}
