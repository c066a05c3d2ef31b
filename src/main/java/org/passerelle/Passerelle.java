package org.passerelle;

import org.passerelle.house.BootParts;
import org.passerelle.house.HouseConfiguration;
import org.passerelle.profiles.ProfileLibrary;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Starts Passerelle: {@code demo} or {@code serve}, by profile. */
@SpringBootConfiguration
@Import({BootParts.class, HouseConfiguration.class})
public class Passerelle {

  /** Starts the application with these arguments. */
  public static void main(String[] arguments) {
    headStart();
    SpringApplication.run(Passerelle.class, arguments);
  }

  /** While Spring finds its beans on one core, the other reads definitions. */
  private static void headStart() {
    Thread reading = new Thread(ProfileLibrary::readAhead, "head-start");
    reading.setDaemon(true);
    reading.start();
  }
}
