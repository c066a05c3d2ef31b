package org.passerelle.server;

import org.passerelle.access.AccessConfiguration;
import org.passerelle.alert.AlertConfiguration;
import org.passerelle.authorisation.AuthorisationConfiguration;
import org.passerelle.directory.DirectoryConfiguration;
import org.passerelle.door.ConcernConfiguration;
import org.passerelle.door.DoorConfiguration;
import org.passerelle.door.EmergencyConfiguration;
import org.passerelle.door.PartnerConfiguration;
import org.passerelle.door.ShareConfiguration;
import org.passerelle.goal.GoalConfiguration;
import org.passerelle.incident.IncidentConfiguration;
import org.passerelle.intake.IntakeConfiguration;
import org.passerelle.issuer.IssuerConfiguration;
import org.passerelle.job.JobConfiguration;
import org.passerelle.keyset.KeySetConfiguration;
import org.passerelle.ledger.LedgerConfiguration;
import org.passerelle.limit.LimitConfiguration;
import org.passerelle.loop.LoopConfiguration;
import org.passerelle.notice.NoticeConfiguration;
import org.passerelle.parked.ParkedConfiguration;
import org.passerelle.policy.PolicyConfiguration;
import org.passerelle.preview.PreviewConfiguration;
import org.passerelle.register.RegisterConfiguration;
import org.passerelle.room.RoomConfiguration;
import org.passerelle.seal.SealConfiguration;
import org.passerelle.share.ShareOperationConfiguration;
import org.passerelle.storage.StorageConfiguration;
import org.passerelle.token.TokenConfiguration;
import org.passerelle.wall.WallConfiguration;
import org.passerelle.web.FhirWebConfiguration;
import org.passerelle.web.WebLimitConfiguration;
import org.passerelle.whosaw.WhoSawConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The rooms, the wall and the door, ready for an application to start. */
@Configuration(proxyBeanMethods = false)
@Import({
  StorageConfiguration.class,
  RoomConfiguration.class,
  DirectoryConfiguration.class,
  JobConfiguration.class,
  LedgerConfiguration.class,
  AccessConfiguration.class,
  SealConfiguration.class,
  NoticeConfiguration.class,
  DoorConfiguration.class,
  ShareConfiguration.class,
  PreviewConfiguration.class,
  ShareOperationConfiguration.class,
  ConcernConfiguration.class,
  PartnerConfiguration.class,
  EmergencyConfiguration.class,
  AlertConfiguration.class,
  ParkedConfiguration.class,
  PolicyConfiguration.class,
  LoopConfiguration.class,
  WallConfiguration.class,
  WhoSawConfiguration.class,
  LimitConfiguration.class,
  KeySetConfiguration.class,
  GoalConfiguration.class,
  RegisterConfiguration.class,
  IncidentConfiguration.class,
  AuthorisationConfiguration.class,
  TokenConfiguration.class,
  IssuerConfiguration.class,
  IntakeConfiguration.class,
  FhirWebConfiguration.class,
  WebLimitConfiguration.class
})
public class FhirServerConfiguration {}
