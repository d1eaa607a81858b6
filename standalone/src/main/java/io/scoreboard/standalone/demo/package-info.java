/** Made-up players whose scores keep the page moving. */
@NullMarked
package io.scoreboard.standalone.demo;

import org.jspecify.annotations.NullMarked;
