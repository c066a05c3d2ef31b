package org.passerelle.matrix;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletContext;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.passerelle.support.World;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything by which a running house can be reached, but for what FHIR's servlet binds. */
final class Surface {

  private final ConfigurableApplicationContext application;

  Surface(World world) {
    this.application = world.application();
  }

  /** All of it, each as its kind and its name. */
  Set<String> all() {
    Set<String> all = new TreeSet<>();
    add(all, "servlet", servlets());
    add(all, "filter", servletContext().getFilterRegistrations().keySet());
    add(all, "security filter", securityFilters());
    add(all, "handler", handlers());
    add(all, "endpoint", endpoints());
    add(all, "route", routes());
    add(all, "listener", listeners());
    return all;
  }

  private static void add(Set<String> all, String kind, Collection<String> names) {
    names.forEach(name -> all.add(kind + " " + name));
  }

  private List<String> servlets() {
    return servletContext().getServletRegistrations().values().stream()
        .flatMap(
            servlet -> servlet.getMappings().stream().map(path -> servlet.getName() + " " + path))
        .toList();
  }

  /** The filters of Spring Security's chains: some answer by themselves. */
  private Set<String> securityFilters() {
    return application.getBean(FilterChainProxy.class).getFilterChains().stream()
        .flatMap(chain -> chain.getFilters().stream())
        .map(filter -> filter.getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  private Set<String> handlers() {
    Set<String> handlers = new TreeSet<>();
    application
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping.getHandlerMethods().keySet().forEach(at -> handlers.add(at.toString())));
    application
        .getBeansOfType(AbstractUrlHandlerMapping.class)
        .values()
        .forEach(mapping -> handlers.addAll(mapping.getHandlerMap().keySet()));
    return handlers;
  }

  private List<String> endpoints() {
    return application.getBean(PathMappedEndpoints.class).stream()
        .map(endpoint -> endpoint.getRootPath())
        .toList();
  }

  /** What each of Camel's routes consumes from; Camel is no dependency of this module's own. */
  private List<String> routes() {
    Collection<?> routes = (Collection<?>) property(application.getBean("camel"), "routes");
    return routes.stream()
        .map(route -> String.valueOf(property(property(route, "endpoint"), "endpointUri")))
        .toList();
  }

  private static Object property(Object bean, String name) {
    return Objects.requireNonNull(
        PropertyAccessorFactory.forBeanPropertyAccess(bean).getPropertyValue(name), name);
  }

  /** Classes of ours that listen on a port of their own. */
  private static Set<String> listeners() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.passerelle")
            .stream()
            .filter(Surface::listens)
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
  }

  private static boolean listens(JavaClass type) {
    Set<String> listening =
        Set.of(
            HttpServer.class.getName(),
            ServerSocket.class.getName(),
            ServerSocketChannel.class.getName());
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> listening.contains(dependency.getTargetClass().getName()));
  }

  private ServletContext servletContext() {
    return Objects.requireNonNull(((WebApplicationContext) application).getServletContext());
  }
}
