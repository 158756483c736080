/**
 * 支援会議: what is said in them lies in a vault of its own, and only those open it who were admitted by name after they
 * had acknowledged their duty of secrecy.
 */
@NullMarked
package org.yukidoke.conference;

import org.jspecify.annotations.NullMarked;
