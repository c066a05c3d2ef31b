package org.passerelle.routes.trespass;

import org.passerelle.consent.ConsentDecider;

/** A road that would decide by itself what may cross. */
public record Judge(ConsentDecider decider) {}
