@NullMarked
package org.passerelle.fault;

import org.jspecify.annotations.NullMarked;
