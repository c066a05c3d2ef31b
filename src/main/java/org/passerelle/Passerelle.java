package org.passerelle;

import org.passerelle.house.HouseConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts Passerelle: {@code demo} or {@code serve}, by profile. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(HouseConfiguration.class)
public class Passerelle {

  /** Starts the application with these arguments. */
  public static void main(String[] arguments) {
    SpringApplication.run(Passerelle.class, arguments);
  }
}
