package org.passerelle.directory;

import org.passerelle.room.RoomStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The directory. */
@Configuration
public class DirectoryConfiguration {

  @Bean
  Directory directory(RoomStore store, TransactionTemplate transactions) {
    return new Directory(store, transactions);
  }
}
