package org.passerelle.matrix;

import java.util.List;

/**
 * Families, or parts of them, that nothing served can show yet.
 *
 * @param families numbers in reference/privacy.md 6.2
 * @param why what is missing
 * @param issue the number of the issue that brings it
 */
record Later(List<Integer> families, String why, int issue) {}
