package org.passerelle.goal;

import java.time.Clock;
import java.time.ZoneId;
import org.passerelle.room.CallersRoom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far life goals have been reached. */
@Configuration(proxyBeanMethods = false)
public class GoalConfiguration {

  @Bean
  GoalAttainmentProvider goalAttainmentProvider(CallersRoom room, ZoneId zone, Clock clock) {
    return new GoalAttainmentProvider(room, new Standings(zone), clock);
  }
}
