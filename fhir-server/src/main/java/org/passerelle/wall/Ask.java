package org.passerelle.wall;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked of one room, as it was written, before HAPI interprets it: a request, or one
 * entry of a transaction or batch.
 *
 * @param method HTTP method
 * @param type first path part after the room; null for the room's root
 * @param id second path part
 * @param extra anything else in the path: an operation, a compartment, a version
 * @param parameters query parameters, decoded
 * @param ifNoneExist query of a conditional create
 */
public record Ask(
    String method,
    @Nullable String type,
    @Nullable String id,
    List<String> extra,
    Map<String, List<String>> parameters,
    @Nullable String ifNoneExist) {}
