package org.passerelle.routes.trespass;

import org.passerelle.notice.Notice;
import org.passerelle.outgoing.OutgoingHttp;

/** A road as roads are. */
public record Carrier(Notice notice, OutgoingHttp out) {}
