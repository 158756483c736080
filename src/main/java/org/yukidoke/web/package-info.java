/** Layout, components, texts and error pages shared by every page. */
@NullMarked
package org.yukidoke.web;

import org.jspecify.annotations.NullMarked;
