/** The roads: what carries messages in and out of the house, one package a partner kind. */
@NullMarked
package org.passerelle.routes;

import org.jspecify.annotations.NullMarked;
