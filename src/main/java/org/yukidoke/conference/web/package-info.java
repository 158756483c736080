/** Pages on which counsellors call case conferences and work in them. */
@NullMarked
package org.yukidoke.conference.web;

import org.jspecify.annotations.NullMarked;
