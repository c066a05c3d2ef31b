package org.passerelle.matrix;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a row writes it, with placeholders.
 *
 * @param line method and URL
 * @param body a resource as JSON; {@code sample} for the file's own of the type
 * @param text a body that is no resource
 * @param headers more headers
 */
record Asking(
    String line, @Nullable String body, @Nullable String text, Map<String, String> headers) {}
