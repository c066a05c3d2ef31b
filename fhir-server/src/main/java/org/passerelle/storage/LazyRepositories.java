package org.passerelle.storage;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.Ordered;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * Makes each of HAPI's repositories when it is first called: parsing the queries of all of them,
 * most of which a room never runs, took a sixth of the start. Spring Data's own way to ask for it
 * is an annotation that stands on HAPI's configuration.
 */
final class LazyRepositories implements BeanFactoryPostProcessor, Ordered {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanNamesForType(RepositoryFactoryBeanSupport.class, true, false)) {
      beans.getBeanDefinition(BeanFactoryUtils.transformedBeanName(name)).setLazyInit(true);
    }
    ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new AtFirstCall());
  }

  /** Before anything that settles the declarations. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** Hands out a proxy where a repository is asked for. */
  private static final class AtFirstCall extends ContextAnnotationAutowireCandidateResolver {

    @Override
    protected boolean isLazy(DependencyDescriptor wanted) {
      return Repository.class.isAssignableFrom(wanted.getDependencyType()) || super.isLazy(wanted);
    }
  }
}
