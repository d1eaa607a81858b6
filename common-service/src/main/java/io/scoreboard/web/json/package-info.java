/** JSON as strict as RFC 8259 allows, and words for what is wrong with a body. */
@NullMarked
package io.scoreboard.web.json;

import org.jspecify.annotations.NullMarked;
