/**
 * The open interface: what modules tell as JSON and CSV under {@code /api/v1}, and the description that is made from the
 * same routes and records.
 */
@NullMarked
package org.yukidoke.api;

import org.jspecify.annotations.NullMarked;
