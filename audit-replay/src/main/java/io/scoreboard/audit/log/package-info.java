/** Reading topics from where to where, record by record. */
@NullMarked
package io.scoreboard.audit.log;

import org.jspecify.annotations.NullMarked;
