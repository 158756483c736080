@NullMarked
package org.yukidoke.event.web;

import org.jspecify.annotations.NullMarked;
