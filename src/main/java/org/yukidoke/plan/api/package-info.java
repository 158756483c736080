/**
 * The open interface: published plans as JSON and CSV for everybody, with the description that is made from the same
 * records.
 */
@NullMarked
package org.yukidoke.plan.api;

import org.jspecify.annotations.NullMarked;
