/// How soon a switch that stops sending is at work.
@NullMarked
package dev.followthrough.bench.switches;

import org.jspecify.annotations.NullMarked;
