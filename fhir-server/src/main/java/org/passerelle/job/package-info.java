/**
 * What must happen later or elsewhere, as durable jobs written in the transaction of their cause.
 */
@NullMarked
package org.passerelle.job;

import org.jspecify.annotations.NullMarked;
