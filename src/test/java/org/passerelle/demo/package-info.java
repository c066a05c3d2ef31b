/** Proofs that the demo's data is whole, invented, and said in two languages. */
package org.passerelle.demo;
