@NullMarked
package org.yukidoke.conference.web;

import org.jspecify.annotations.NullMarked;
