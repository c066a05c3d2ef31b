/** What an independent review of the wall found, each as a test of how it should be. */
@NullMarked
package org.passerelle.review;

import org.jspecify.annotations.NullMarked;
