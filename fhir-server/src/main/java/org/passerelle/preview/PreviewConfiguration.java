package org.passerelle.preview;

import org.passerelle.door.Previewing;
import org.passerelle.loop.Asking;
import org.passerelle.minimise.Projection;
import org.passerelle.room.CallersRoom;
import org.passerelle.room.Rooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operation by which whoever refers sees what would cross. */
@Configuration(proxyBeanMethods = false)
public class PreviewConfiguration {

  @Bean
  PreviewProvider previewProvider(
      CallersRoom room, Rooms rooms, Asking asking, Previewing previewing, Projection projection) {
    return new PreviewProvider(room, rooms, asking, previewing, new PreviewMapper(projection));
  }
}
