/** Going out to where people are: consultation on the road, visits to other bodies and home, and who was found there. */
@NullMarked
package org.yukidoke.outreach;

import org.jspecify.annotations.NullMarked;
