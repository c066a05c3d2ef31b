package org.passerelle.routes.notice;

import org.apache.camel.ProducerTemplate;
import org.passerelle.notice.Notice;
import org.passerelle.notice.NoticeRoad;
import org.passerelle.notice.Outcome;

/** The road by which notices go out, on Camel. */
public final class CamelNoticeRoad implements NoticeRoad {

  private final ProducerTemplate camel;

  /** Sends into the routes that this template reaches. */
  public CamelNoticeRoad(ProducerTemplate camel) {
    this.camel = camel;
  }

  @Override
  public Outcome send(Notice notice) {
    return camel.requestBody("direct:" + NoticeRoutes.DELIVER_WEBHOOK, notice, Outcome.class);
  }
}
