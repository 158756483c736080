/** Tests of pages of a council's work between its meetings. */
@NullMarked
package org.yukidoke.council.web;

import org.jspecify.annotations.NullMarked;
