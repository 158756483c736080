/** Tests of pages of grant requests. */
@NullMarked
package org.yukidoke.funding.web;

import org.jspecify.annotations.NullMarked;
