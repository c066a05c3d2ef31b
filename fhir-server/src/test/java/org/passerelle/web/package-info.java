@NullMarked
package org.passerelle.web;

import org.jspecify.annotations.NullMarked;
