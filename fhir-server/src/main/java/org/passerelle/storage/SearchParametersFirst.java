package org.passerelle.storage;

import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.context.SmartLifecycle;

/**
 * Has the registry take our list before the web server accepts anything: HAPI's own start looks only
 * for rows of a database, and what is stored before the list is known would not be indexed.
 */
final class SearchParametersFirst implements SmartLifecycle {

  private final ISearchParamRegistry registry;
  private volatile boolean running;

  SearchParametersFirst(ISearchParamRegistry registry) {
    this.registry = registry;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    registry.forceRefresh();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
