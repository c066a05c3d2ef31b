/**
 * The leak matrix: the probe families of reference/privacy.md section 6.2 as rows of data, times
 * who asks, times how it is written; and the proof that nothing reachable is without a row or a
 * declared decision. The rows are in {@code matrix.yaml}, the decisions in {@code surface.yaml}.
 */
@NullMarked
package org.passerelle.matrix;

import org.jspecify.annotations.NullMarked;
