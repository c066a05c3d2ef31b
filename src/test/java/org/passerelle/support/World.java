package org.passerelle.support;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.Passerelle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demonstration, running in this process on a port of its own: one for each database. */
public final class World {

  /** R4, shared by all tests. */
  public static final FhirContext FHIR = FhirContext.forR4Cached();

  private static final Map<Engine, World> RUNNING = new ConcurrentHashMap<>();
  private static final Set<World> OPEN = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger OTHERS = new AtomicInteger();

  private final ConfigurableApplicationContext application;
  private final SettableClock clock;
  private final Supplier<World> again;
  private final Map<String, FhirCaller> callers = new ConcurrentHashMap<>();
  private @Nullable PostgreSql server;

  private World(
      ConfigurableApplicationContext application, SettableClock clock, Supplier<World> again) {
    this.application = application;
    this.clock = clock;
    this.again = again;
  }

  /** The database that the rooms are on. */
  public enum Engine {
    H2,
    POSTGRESQL
  }

  /** The world on this database, started at first use. */
  public static World on(Engine engine) {
    return RUNNING.computeIfAbsent(engine, World::start);
  }

  /** Scheme and authority, without a slash at the end. */
  public String address() {
    int port = ((WebServerApplicationContext) application).getWebServer().getPort();
    return "http://localhost:" + port;
  }

  /** A caller with a token of this room's client, the same one each time. */
  public FhirCaller as(String room) {
    return callers.computeIfAbsent(room, name -> FhirCaller.signedIn(address(), name));
  }

  /** The clock by which this world lives. */
  public SettableClock clock() {
    return clock;
  }

  /** A caller without a token. */
  public FhirCaller anyone() {
    return FhirCaller.anonymous(address());
  }

  /** The database server under this world; only where that is PostgreSQL. */
  public PostgreSql postgresql() {
    return Objects.requireNonNull(server);
  }

  /**
   * What the database holds, seen by one whom no policy holds on PostgreSQL, so that an empty
   * answer means an empty table.
   */
  public JdbcTemplate everything() {
    return new JdbcTemplate(server == null ? bean(DataSource.class) : server.asSuperuser());
  }

  /** The running application, to see what it is made of. */
  public ConfigurableApplicationContext application() {
    return application;
  }

  /** A part of the running application. */
  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** A part that the application could have and has not, made of its own parts. */
  public <T> T made(Class<T> type) {
    return application.getAutowireCapableBeanFactory().createBean(type);
  }

  /**
   * A world of its own in memory, for tests that change the house: this configuration's beans stand
   * in place of those of the same name.
   */
  public static World altered(Class<?> configuration) {
    return start(memory(configuration.getSimpleName()), "sa", Passerelle.class, configuration);
  }

  /** The same, on a PostgreSQL server of its own, as a role that policies hold. */
  public static World alteredOnPostgresql(Class<?> configuration) {
    return startOn(server(), Passerelle.class, configuration);
  }

  /** A world of its own on this kind of database, whose twin may stand beside it. */
  public static World another(Engine engine) {
    return engine == Engine.H2
        ? start(memory("another" + OTHERS.incrementAndGet()), "sa", Passerelle.class)
        : startOn(server(), Passerelle.class);
  }

  /** A world of its own in memory with these settings besides, each as {@code --name=value}. */
  public static World set(List<String> settings) {
    return start(
        memory("set" + OTHERS.incrementAndGet()), "sa", folder(), settings, Passerelle.class);
  }

  /**
   * Several nodes of one house, on a PostgreSQL server of their own, with one folder of secrets and
   * under one address. The server goes with the first: close that one last.
   */
  public static List<World> nodes(int count, String address) {
    PostgreSql server = server();
    Path data = folder();
    List<World> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> settings =
          List.of(
              "--passerelle.address=" + address,
              // Some tests ask them as no honest client does; they have no limits to prove.
              "--passerelle.limits.token-requests-per-second=100000",
              "--passerelle.limits.refusals-per-second=100000");
      nodes.add(start(server.url(), PostgreSql.ROLE, data, settings, Passerelle.class));
    }
    nodes.get(0).server = server;
    return nodes;
  }

  /** A world of its own on a file, as {@code serve} has it where nothing else is said. */
  public static World onFile(String address) {
    Path data = folder();
    String url =
        "jdbc:h2:file:retry:" + data.resolve("passerelle") + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0";
    return start(url, "sa", data, List.of("--passerelle.address=" + address), Passerelle.class);
  }

  /** Stops one that no other test shares; another starts where its data and its secrets are. */
  public World restarted() {
    OPEN.remove(this);
    application.close();
    World next = again.get();
    next.server = server;
    return next;
  }

  /** Stops a world that no other test shares. */
  public void close() {
    OPEN.remove(this);
    application.close();
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the worlds that are still there, each before the database under it. */
  static void closeAll() {
    OPEN.forEach(World::close);
    RUNNING.clear();
  }

  private static World start(Engine engine) {
    return engine == Engine.H2
        ? start(memory("world"), "sa", Passerelle.class)
        : startOn(server(), Passerelle.class);
  }

  private static World startOn(PostgreSql server, Class<?>... sources) {
    World world = start(server.url(), PostgreSql.ROLE, sources);
    world.server = server;
    return world;
  }

  private static World start(String url, String user, Class<?>... sources) {
    return start(url, user, folder(), List.of(), sources);
  }

  private static World start(
      String url, String user, Path data, List<String> more, Class<?>... sources) {
    List<String> settings = new ArrayList<>(more);
    // A test asks faster than any client may; those of the limit bring their own.
    settings.add("--passerelle.requests-per-second=100000");
    settings.add("--server.port=0");
    settings.add("--passerelle.data=" + data);
    settings.add("--spring.datasource.url=" + url);
    settings.addAll(PostgreSql.settings(user));
    SettableClock clock = new SettableClock();
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(sources)
            .profiles("demo")
            .initializers(
                (GenericApplicationContext context) ->
                    context.registerBean(
                        "settableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
            .run(settings.toArray(String[]::new));
    World world = new World(application, clock, () -> start(url, user, data, more, sources));
    OPEN.add(world);
    return world;
  }

  private static String memory(String name) {
    return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static PostgreSql server() {
    try {
      return PostgreSql.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("passerelle-world");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
