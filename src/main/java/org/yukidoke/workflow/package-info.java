/** 承認・連絡: how a matter passes from whoever made it to whoever checks it, the same way in every module. */
@NullMarked
package org.yukidoke.workflow;

import org.jspecify.annotations.NullMarked;
