package org.passerelle.door;

import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Danger;

/**
 * What a partner tells of a danger.
 *
 * @param person to whom, as the circle's room knows them
 * @param danger the three answers
 * @param kind code of {@link org.passerelle.profiles.Canonicals#DANGER}
 * @param reach how to reach the person now; null where the partner says nothing
 * @param clinic name of the clinic to tell; null for the one with which the person has a referral
 * @param untold whether to tell the person would add danger
 * @param by who tells
 */
public record Alarm(
    PersonName person,
    Danger danger,
    String kind,
    @Nullable String reach,
    @Nullable String clinic,
    boolean untold,
    Author by) {}
