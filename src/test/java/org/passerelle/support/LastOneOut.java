package org.passerelle.support;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Closes all worlds after the last test. Left to the end of the process, servers of PostgreSQL stop
 * under houses that are still at work, and these wait for them.
 */
public final class LastOneOut implements LauncherSessionListener {

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    World.closeAll();
  }
}
