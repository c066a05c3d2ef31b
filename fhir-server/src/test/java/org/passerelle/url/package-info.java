@org.jspecify.annotations.NullMarked
package org.passerelle.url;
