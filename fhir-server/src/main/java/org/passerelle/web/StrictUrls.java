package org.passerelle.web;

import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatConnectorCustomizer;

/**
 * Lets odd URLs reach the rim, which refuses them with a coded outcome; the container would answer
 * with a page of its own.
 */
final class StrictUrls implements TomcatConnectorCustomizer {

  private static final String ODD = "\"<>[\\]^`{|}";

  @Override
  public void customize(Connector connector) {
    connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    connector.setProperty("relaxedPathChars", ODD);
    connector.setProperty("relaxedQueryChars", ODD);
  }
}
