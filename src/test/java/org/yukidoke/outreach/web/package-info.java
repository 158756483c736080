@NullMarked
package org.yukidoke.outreach.web;

import org.jspecify.annotations.NullMarked;
