package org.passerelle.storage;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.served.Served;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.Ordered;
import org.springframework.core.type.MethodMetadata;

/**
 * Takes out HAPI's storage and provider of each type that no room serves, so that there is nothing
 * to reach by any way. Types with a storage of their own kind stay: other parts of HAPI name them
 * (terminology, profiles, search parameters).
 */
final class NoOtherTypes implements BeanFactoryPostProcessor, Ordered {

  private static final Pattern PART = Pattern.compile("my([A-Z][A-Za-z]+)(?:Dao|Rp)R4");

  /** What HAPI's merging of resources asks for when it is made, though no room offers it. */
  private static final Set<String> NAMED = Set.of("Provenance");

  private static final String PLAIN = IFhirResourceDao.class.getName();

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Served served = Served.standard();
    for (String name : beans.getBeanDefinitionNames()) {
      Matcher part = PART.matcher(name);
      if (part.matches() && !isKept(served, part.group(1)) && isPlain(beans, part.group(1))) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
      }
    }
  }

  private static boolean isKept(Served served, String type) {
    return served.keeps(type) || NAMED.contains(type);
  }

  private static boolean isPlain(ConfigurableListableBeanFactory beans, String type) {
    String storage = "my" + type + "DaoR4";
    if (!beans.containsBeanDefinition(storage)) {
      return true; // its storage was taken out just before
    }
    BeanDefinition declared = beans.getBeanDefinition(storage);
    MethodMetadata method =
        declared instanceof AnnotatedBeanDefinition annotated
            ? annotated.getFactoryMethodMetadata()
            : null;
    return method != null && method.getReturnTypeName().equals(PLAIN);
  }

  /** Before anything that looks at what is declared. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
