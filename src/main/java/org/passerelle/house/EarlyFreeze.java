package org.passerelle.house;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;

/**
 * Tells Spring that every bean is declared, before the first is made. Tomcat's start makes nearly
 * all of them, and until this is said each of HAPI's look-ups by type goes through every bean
 * again.
 */
final class EarlyFreeze implements BeanFactoryPostProcessor, Ordered {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    // What other processors changed so far must not be hidden by an earlier look at it.
    beans.clearMetadataCache();
    beans.freezeConfiguration();
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
